import { expect, test } from '@playwright/test';

test('a typing error is mended only where that finds something, and words spelled right never', async ({
  page,
}) => {
  const status = page.getByRole('status');
  for (const [query, words] of [
    ['korpn tislelizumab', 'the word “korpn”'],
    ['cryoshok knee', 'the words “cryoshok”, “knee”'],
  ] as const) {
    await page.goto(`/search/?${new URLSearchParams({ q: query })}`);
    await expect(status).toContainText(`Nothing found for “${query}”.`);
    await expect(status).toContainText(`No policy in this library has ${words}.`);
    await expect(status).not.toContainText('Showing results');
  }
  await expect(status).toContainText('Words that look like it here:');
  await status.getByRole('link', { name: 'cryoshock' }).click();
  await expect(page).toHaveURL('/search/?q=cryoshock');
  await expect(status).toContainText(/result/);
  for (const query of ['page 4', 'phone number', 'still']) {
    await page.goto(`/search/?${new URLSearchParams({ q: query })}`);
    await expect(status).toContainText('Nothing found');
    await expect(status).not.toContainText('look like it');
  }
});

test('words that do not stand together lead to fewer of them that do', async ({ page }) => {
  await page.goto('/search/?q=NCCN+lesion+cryoshock');
  const status = page.getByRole('status');
  await expect(page.locator('#search-results')).toHaveCount(0);
  await status.getByRole('link', { name: 'NCCN lesion' }).click();
  await expect(page).toHaveURL('/search/?q=NCCN+lesion');
  await expect(page.locator('ol#search-results > li').first()).toBeVisible();
});

test('what the policy does not say comes with what it does say, and its place', async ({
  page,
}) => {
  await page.goto('/search/?q=who+do+I+call');
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
  await page.goto('/search/?q=47382');
  const status = page.getByRole('status');
  await expect(status).toContainText('47382 is not listed in this library.');
  await expect(status.locator('q')).toHaveText(
    'Codes used to identify services associated with this policy may include (but may not be limited to) the following:',
  );
  await expect(page.locator('#search-results')).toHaveCount(0);
  await page.goto('/search/?q=C22.0');
  await expect(status).toContainText('ICD-10 Diagnosis All related Diagnoses');
});

test('where nothing is found it says what was searched, what is near, and where to browse', async ({
  page,
}) => {
  await page.goto('/search/?q=cryogenics');
  const status = page.getByRole('status');
  await expect(status).toContainText('Nothing found for “cryogenics”');
  await expect(status).toContainText('No policy in this library has the word “cryogenics”.');
  await page.goto('/search/?q=knee+replacement');
  await expect(page.getByRole('heading', { name: 'Browse' })).toBeVisible();
  await page.getByRole('link', { name: 'References' }).click();
  await expect(page).toHaveURL('/00220/references/');
});
