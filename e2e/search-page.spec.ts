import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the search page with results and filters passes axe, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/search/?q=cryoablation');
    await page.getByText('Filter these results').click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
  });
}

test('filters narrow the results, are in the address, and go with the back button', async ({
  page,
}) => {
  await page.goto('/search/?q=cryoablation');
  const results = page.locator('ol#search-results > li');
  await expect(page.getByRole('status')).toContainText('results for');
  const all = await results.count();
  await page.getByText('Filter these results').click();
  await page
    .getByRole('group', { name: 'Section' })
    .getByLabel(/^Trials/)
    .check();
  await expect(page).toHaveURL('/search/?q=cryoablation&section=Trials');
  await expect(results).not.toHaveCount(all);
  for (const link of await results.getByRole('link').all()) {
    await expect(link).toHaveAttribute('href', /^\/00220\/trials\//);
  }
  const shared = await results.count();
  await page.goBack();
  await expect(results).toHaveCount(all);
  await page.goForward();
  await expect(results).toHaveCount(shared);
  await page.reload();
  await expect(results).toHaveCount(shared);
});

test('a typing error is mended where everybody can see it, and can be taken as typed', async ({
  page,
}) => {
  await page.goto('/search/?q=cryoablaton');
  await expect(
    page.getByText('Showing results for cryoablation. Search instead for'),
  ).toBeVisible();
  await page.getByRole('link', { name: 'cryoablaton', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('Nothing found for “cryoablaton”');
});

test('what is said of another policy is found by its title, after what is said of the treatment', async ({
  page,
}) => {
  await page.goto('/search/?q=cryoablation');
  const results = page.locator('ol#search-results > li');
  await expect(results.first().locator('.hit-quote')).toHaveText([
    /^Coverage is not available for investigational .* biological products\.$/,
    /^Based on review of available data, the Company considers .* investigational\.\*$/,
  ]);
  await expect(results.locator('mark').first()).toBeVisible();
  const texts = await results.allTextContents();
  const about = texts.findIndex((text) => text.includes('is addressed separately'));
  expect(texts.length).toBeGreaterThan(10);
  expect(about === -1 ? texts.length : about).toBeGreaterThan(10);
  await page.goto('/search/?q=breast+fibroadenomas');
  await expect(results.first()).toContainText('Related policy 00023');
  await expect(results.first().locator('mark').first()).toHaveText('Breast');
});

test('a code shows the policy that lists it and its status', async ({ page }) => {
  await page.goto('/search/?q=47381');
  const first = page.locator('ol#search-results > li').first();
  await expect(first).toContainText('CPT 47381');
  await expect(first).toContainText('Listed in policy 00220');
  await expect(first).toContainText('Investigational');
});

test('a question is answered in the policy’s own words', async ({ page }) => {
  for (const [question, words] of [
    [
      'is it covered',
      'Based on review of available data, the Company considers cryosurgical ablation',
    ],
    ['what does investigational mean', '*Investigational – A medical treatment'],
    ['when is the next review', 'Next Scheduled Review Date: 06/2025'],
    ['does medicare cover it', 'There is no national coverage determination.'],
  ] as const) {
    await page.goto(`/search/?${new URLSearchParams({ q: question })}`);
    await expect(page.locator('ol#search-results > li').first()).toContainText(words);
  }
  await page.goto('/search/?q=prior+authorization');
  await expect(page.getByRole('status')).toContainText(
    'Policy 00220 does not say anything about this.',
  );
});

test('a query is text, never markup, and a long one is quick', async ({ page }) => {
  let alerts = 0;
  page.on('dialog', (dialog) => {
    alerts += 1;
    void dialog.dismiss();
  });
  const markup = '<script>alert(1)</script><img src=x onerror=alert(2)>';
  await page.goto(`/search/?${new URLSearchParams({ q: markup })}`);
  await expect(page.getByRole('status')).toContainText('<script>alert(1)</script>');
  await expect(page.locator('main img')).toHaveCount(0);
  expect(alerts).toBe(0);
  await page.goto(`/search/?q=${'x'.repeat(10_000)}`);
  await expect(page.getByRole('status')).toContainText('Nothing found');
  await page.goto(`/search/?${new URLSearchParams({ q: 'liver '.repeat(2000) })}`);
  await expect(page.getByRole('status')).toContainText('results for');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search link and form lead to a page to browse', async ({ page }) => {
    await page.goto('/00220/');
    await page.getByRole('link', { name: /^Search/ }).click();
    await expect(page).toHaveURL('/search/');
    await page.getByRole('searchbox', { name: 'Search all policies' }).fill('47381');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL('/search/?q=47381');
    await expect(page.getByText('Everything can be browsed without it')).toBeVisible();
    await expect(page.getByText('47371, 47381, 47383, 76940')).toBeVisible();
    await page.getByRole('link', { name: 'References' }).click();
    await expect(page.locator('li[id^="ref-"]')).toHaveCount(36);
  });
});
