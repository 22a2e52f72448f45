import { expect, test } from '@playwright/test';

/** A clinician: why, on what evidence, and what do guidelines say? */
test('goes from a sentence to its study and back', async ({ page }) => {
  await page.goto('/00220/');
  await page
    .getByRole('navigation', { name: 'Sections of this policy' })
    .getByRole('link', { name: 'Evidence' })
    .click();

  await page.getByRole('button', { name: 'Reference 5: why this link' }).first().click();
  const ground = page.getByText('It is the only listed title with “randomized controlled trial”.');
  await expect(ground.first()).toBeVisible();
  await page.getByRole('link', { name: 'Reference 5: Wang C et al. 2015' }).first().click();

  await expect(page).toHaveURL('/00220/references/#ref-5');
  const reference = page.locator(':target');
  await expect(reference).toBeInViewport();
  await expect(reference).toContainText('Multicenter randomized controlled trial');
  await reference.getByRole('link', { name: '“one randomized controlled trial”' }).click();

  await expect(page).toHaveURL('/00220/evidence/#cite-one-randomized-trial');
  await expect(page.locator(':target')).toBeInViewport();
});

test('sees the ground of a link on keyboard focus, and closes it with Escape', async ({ page }) => {
  await page.goto('/00220/evidence/');
  const mark = page.getByRole('button', { name: 'Reference 21: why this link' });
  const ground = page.getByText(/only listed Cochrane title on neuroendocrine tumors/);
  await expect(ground).toBeHidden();
  // A first key, so that the browser takes the focus for a keyboard's.
  await page.keyboard.press('Tab');
  await mark.focus();
  await expect(ground).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(ground).toBeHidden();
  await expect(mark).toBeFocused();
});

test.describe('on a touch screen', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test('sees the ground of a link on tap, whole', async ({ page }) => {
    await page.goto('/00220/evidence/');
    await page.getByRole('button', { name: 'References 3, 4: why this link' }).tap();
    const ground = page.locator('.pop:popover-open');
    await expect(ground).toBeInViewport({ ratio: 1 });
    await expect(ground.getByRole('link')).toHaveText([
      'Reference 3: Kim HI et al. 2023',
      'Reference 4: Keshavarz P et al. 2022',
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
