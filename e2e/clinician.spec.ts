import { expect, test } from '@playwright/test';

/** A clinician: why, on what evidence, and what do guidelines say? */
test('goes from a sentence to its study and back', async ({ page }) => {
  await page.goto('/00220/');
  await page
    .getByRole('navigation', { name: 'Sections of this policy' })
    .getByRole('link', { name: 'Evidence' })
    .click();

  await page.getByRole('button', { name: 'Reference 5, and why this link' }).first().click();
  const shown = page.locator('.pop:popover-open');
  await expect(shown).toHaveText(
    /^5\. Wang C, Wang H, Yang W, et al\. Multicenter randomized .* carcinoma\. Hepatology\. May 2015\. PMID 25284802 .*Site note: link added by this site\. It is the only listed title with “randomized controlled trial”\.$/,
  );
  await expect(shown.getByRole('link', { name: '25284802' })).toHaveAttribute(
    'href',
    'https://pubmed.ncbi.nlm.nih.gov/25284802/',
  );
  await shown.getByRole('link', { name: 'Reference 5 in the list' }).click();

  await expect(page).toHaveURL('/00220/references/#ref-5');
  const reference = page.locator(':target');
  await expect(reference).toBeInViewport();
  await expect(reference).toContainText('Multicenter randomized controlled trial');
  await reference.getByRole('link', { name: '“one randomized controlled trial”' }).click();

  await expect(page).toHaveURL('/00220/evidence/#cite-one-randomized-trial');
  await expect(page.locator(':target')).toBeInViewport();
});

test('a guideline that is cited has its version where a study has its PMID', async ({ page }) => {
  await page.goto('/00220/guidance/');
  await page.getByRole('button', { name: 'Reference 36, and why this link' }).first().click();
  await expect(page.locator('.pop:popover-open')).toHaveText(
    /^36\. National Comprehensive Cancer Network \(NCCN\)\. .*\. Version 1\.2023\. Reference 36 in the list/,
  );
});

test.describe('on a touch screen', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('sees the ground of a link on tap, whole', async ({ page }) => {
    await page.goto('/00220/evidence/');
    await page.getByRole('button', { name: 'References 3, 4, and why this link' }).tap();
    const ground = page.locator('.pop:popover-open');
    await expect(ground).toBeInViewport({ ratio: 1 });
    await expect(ground.getByRole('link')).toHaveText([
      '37403319',
      'Reference 3 in the list',
      '34982183',
      'Reference 4 in the list',
    ]);
  });

  test('sees what an abbreviation means on tap, in the words of the source', async ({ page }) => {
    await page.goto('/00220/guidance/');
    await page.getByRole('link', { name: 'RFA', exact: true }).first().tap();
    await expect(page.getByText('RFA: radiofrequency ablation')).toBeVisible();
    await page.getByRole('link', { name: 'Where the policy spells it out' }).tap();
    await expect(page.locator(':target')).toContainText('radiofrequency ablation (RFA)');
  });
});

test('finds guideline passages with version and category, quotations as quotations', async ({
  page,
}) => {
  await page.goto('/00220/guidance/');
  for (const label of [
    'hepatocellular carcinoma, version 1.2023, category 2A',
    'neuroendocrine and adrenal tumors, version 1. 2023, category 2B',
    'colon cancer with liver metastases, version 2. 2023, category 2A',
  ]) {
    await expect(page.getByText(label).first()).toBeVisible();
  }
  await expect(page.getByRole('blockquote')).toHaveCount(2);
  await expect(page.getByRole('blockquote').first().getByRole('listitem')).toHaveCount(6);
});

test('moves through the sections in the order of the document', async ({ page }) => {
  await page.goto('/00220/');
  const labels: string[] = [];
  const next = page.getByRole('link', { name: /^Next/ });
  while (await next.isVisible()) {
    await next.click();
    labels.push(
      await page
        .getByRole('navigation', { name: 'Sections of this policy' })
        .locator('[aria-current="page"]')
        .innerText(),
    );
  }
  expect(labels).toEqual([
    'Background',
    'FDA status',
    'Evidence',
    'Guidelines',
    'Trials',
    'References',
    'History',
    'Codes',
    'Definitions',
  ]);
});
