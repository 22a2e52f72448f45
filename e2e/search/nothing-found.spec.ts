import { expect, test } from '@playwright/test';
import { results, searchFor } from '../support/search.ts';

/** If nothing is found, the page states what was searched and offers ways on. */

test('a misspelt word is corrected, and can be searched for as typed', async ({ page }) => {
  const status = page.getByRole('status');
  await searchFor(page, 'cryoshok');
  await expect(status).toContainText('Showing results for cryoshock.');
  await status.getByRole('link', { name: 'cryoshok' }).click();
  await expect(page).toHaveURL('/search/?q=cryoshok&exact=1');
  await expect(status).toContainText('Nothing found for “cryoshok”.');
  await expect(status).toContainText('No policy in this library has the word “cryoshok”.');
  await expect(status).toContainText('Similar words in this library:');
  await status.getByRole('link', { name: 'cryoshock' }).click();
  await expect(page).toHaveURL('/search/?q=cryoshock');
  await expect(results(page).first()).toBeVisible();

  // Correctly spelled words are never corrected.
  await searchFor(page, 'phone number');
  await expect(status).toContainText('Nothing found');
  await expect(status).not.toContainText('look like it');
});

test('if nothing has all words, results with most of them say what they lack', async ({ page }) => {
  await searchFor(page, 'NCCN lesion cryoshock');
  await expect(page.getByRole('status')).toContainText('Nothing has all of these words.');
  await expect(results(page).first()).toContainText('Without: cryoshock');
  await searchFor(page, 'colorectal knee');
  const status = page.getByRole('status');
  await expect(status).toContainText('No policy in this library has the word “knee”.');
  await expect(results(page).first()).toContainText('Liver metastases from colorectal cancer');
});

test('when the policy does not answer, what it does say is shown with its place', async ({
  page,
}) => {
  await searchFor(page, 'who do I call');
  const status = page.getByRole('status');
  await expect(status).toContainText('Policy 00220 does not say anything about this.');
  await expect(status.locator('q')).toHaveText(
    /^NOTICE: Federal and State law, .* for coverage\.$/,
  );
  await status.getByRole('link', { name: 'Where it says so' }).click();
  await expect(page).toHaveURL('/00220/notices/#notices-p10');
});

test('a code that is not listed gets the policy’s own caveat, never a likeness', async ({
  page,
}) => {
  await searchFor(page, '47382');
  const status = page.getByRole('status');
  await expect(status).toContainText('47382 is not listed in this library.');
  await expect(status.locator('q')).toHaveText(
    'Codes used to identify services associated with this policy may include (but may not be limited to) the following:',
  );
  await expect(results(page)).toHaveCount(0);
  await searchFor(page, 'C22.0');
  await expect(status).toContainText('ICD-10 Diagnosis All related Diagnoses');
});

test('the policies can be browsed if nothing is found', async ({ page }) => {
  await searchFor(page, 'knee replacement');
  await expect(page.getByRole('heading', { name: 'Browse' })).toBeVisible();
  await page.getByRole('link', { name: 'References' }).click();
  await expect(page).toHaveURL('/00220/references/');
});
