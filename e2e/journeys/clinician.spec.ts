import { expect, test } from '@playwright/test';

/** A clinician: why, on what evidence, and what do guidelines say? */
test('goes from a sentence to its study and back', async ({ page }) => {
  await page.goto('/00220/');
  await page
    .getByRole('navigation', { name: 'Sections of this policy' })
    .getByRole('link', { name: 'Evidence' })
    .click();

  await page.getByRole('button', { name: 'Reference 5, and why this link' }).first().click();
  // The note is next to the sentence, and has the focus.
  const shown = page.getByRole('note').and(page.locator(':focus'));
  await expect(shown).toHaveText(
    /^Reference 5: Wang C et al\. 2015 Multicenter randomized .* carcinoma\. Hepatology\. May 2015\. PMID 25284802 Site note: Link added by this site\. It is the only listed title with “randomized controlled trial”\.$/,
  );
  await expect(shown.getByText('Multicenter randomized controlled trial')).toBeVisible();
  await expect(shown.getByRole('link', { name: '25284802' })).toHaveAttribute(
    'href',
    'https://pubmed.ncbi.nlm.nih.gov/25284802/',
  );
  await shown.getByRole('link', { name: /^Reference 5/ }).click();

  await expect(page).toHaveURL('/00220/references/#ref-5');
  const reference = page.locator(':target');
  await expect(reference).toBeInViewport();
  await expect(reference).toContainText('Multicenter randomized controlled trial');
  await reference.getByRole('link', { name: '“one randomized controlled trial”' }).click();

  await expect(page).toHaveURL('/00220/evidence/#cite-one-randomized-trial');
  await expect(page.locator(':target')).toBeInViewport();
});

test('goes from a summary of evidence to the references on its population', async ({ page }) => {
  await page.goto('/00220/evidence/');
  const name = 'listed references name this population in their title';
  await expect(page.getByRole('link', { name })).toHaveCount(3);
  const link = page.locator('#colorectal-metastases').getByRole('link', { name });
  await expect(link).toContainText('10');
  await link.click();
  await expect(page).toHaveURL('/00220/references/?population=colorectal-metastases');
  await expect(page.getByText('10 of 36 references')).toBeVisible();
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

  // A cited guideline shows its version where a study shows its PMID.
  await page.getByRole('button', { name: 'Reference 36, and why this link' }).first().click();
  await expect(page.getByRole('note').and(page.locator(':focus'))).toHaveText(
    /^Reference 36: National Comprehensive Cancer Network \(NCCN\) 1\.2023 NCCN Clinical Practice Guidelines .* Carcinoma\./,
  );
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
