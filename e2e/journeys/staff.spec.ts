import { expect, test } from '@playwright/test';
import { at, sites } from '../support/sites.ts';

/** Policy staff: the reference, the code, the date. */
test('goes from the reference list to the place in the text', async ({ page }) => {
  await page.goto('/00220/references/');
  const extent = page.locator('#ref-2');
  await expect(extent.getByRole('link', { name: '12716090' })).toHaveAttribute(
    'href',
    'https://pubmed.ncbi.nlm.nih.gov/12716090/',
  );
  await expect(page.locator('#ref-25')).toContainText('Place of citation not known.');
  await expect(page.getByText('Place of citation not known.')).toHaveCount(36 - 8);
  await extent.getByRole('link', { name: /might be predicted/ }).click();
  await expect(page).toHaveURL('/00220/background/#cite-extent');
  await expect(page.getByText(/The likelihood of complications/)).toBeInViewport();
});

test('finds everything that the document lists', async ({ page }) => {
  await page.goto('/00220/full/');
  await expect(page.locator('li[id^="ref-"]')).toHaveCount(36);
  await expect(
    page.locator('li[id^="ref-"] > a[href^="https://pubmed.ncbi.nlm.nih.gov/"]'),
  ).toHaveCount(35);
  await expect(page.locator('li[id^="entry-"]')).toHaveCount(36);
  await expect(page.locator('tr[id^="nct"]')).toHaveCount(6);
  await expect(page.locator('[id^="cpt-"]')).toHaveText(['47371', '47381', '47383', '76940']);
  await expect(page.getByText(/is addressed separately in medical policy/)).toHaveCount(6);
  await expect(page.getByText(/^NOTICE:/)).toHaveCount(3);

  await page.goto('/00220/notices/');
  const lettered = page.locator('ol[type="A"]');
  await expect(lettered.locator('> li')).toHaveCount(2);
  await expect(lettered.locator('ol > li')).toHaveCount(3);
});

test('reaches a trial in its registry', async ({ page }) => {
  await page.goto('/00220/trials/#nct05303038');
  await expect(page.locator(':target')).toBeInViewport();
  await expect(page.getByRole('link', { name: 'NCT05303038', exact: true })).toHaveAttribute(
    'href',
    'https://clinicaltrials.gov/study/NCT05303038',
  );
});

test('reads a policy with other sections: no pages and no links for missing ones', async ({
  page,
}) => {
  const site = sites.several;
  await page.goto(at(site, '/00998/'));
  const sections = page.getByRole('navigation', { name: 'Sections of this policy' });
  // Without the contents of the page itself.
  await expect(sections.locator('.section-nav > li > a')).toHaveText([
    /Coverage/,
    /Policy guidelines/,
    /Definitions/,
    /Print the whole policy/,
  ]);
  await page.getByRole('link', { name: /^Next/ }).click();
  await expect(page).toHaveURL(at(site, '/00998/policy-guidelines/'));
  await page.goto(at(site, '/00999/'));
  await page
    .getByRole('region', { name: /^Dates/ })
    .getByRole('link', { name: /^00998/ })
    .click();
  await expect(page).toHaveURL(at(site, '/00998/'));
});
