import { expect, test, type Page } from '@playwright/test';
import { at, sites } from '../support/sites.ts';

test('the library shows number, title, position, subject, payer and date of a policy', async ({
  page,
}) => {
  await page.goto('/');
  const policy = page.getByRole('region', { name: /^Policies/ }).getByRole('listitem');
  await expect(policy).toHaveCount(1);
  await expect(policy.getByRole('heading')).toHaveText(
    '00220 Cryosurgical Ablation of Primary or Metastatic Liver Tumors',
  );
  for (const words of [
    '00220',
    'Investigational',
    'Cryosurgical ablation (CSA) of primary or metastatic liver tumors',
    'Blue Cross and Blue Shield of Louisiana',
    'Effective 07/08/2024',
  ]) {
    await expect(policy.getByText(words, { exact: true })).toBeVisible();
  }
  // A short list needs no filter.
  await expect(page.getByLabel('Narrow the list')).toHaveCount(0);
});

test('a long list can be filtered and sorted', async ({ page }) => {
  await page.goto(at(sites.several, '/'));
  const library = page.getByRole('region', { name: 'Policies 10' });
  const titles = library.getByRole('listitem').getByRole('heading');
  await expect(titles).toHaveCount(10);
  const narrow = page.getByLabel('Narrow the list');
  await narrow.fill('knee imag');
  await expect(titles).toHaveText(['01001 Imaging of the Knee']);
  await expect(library.getByRole('status')).toHaveText('1 of 10 policies');
  await narrow.fill('louisiana cryosurgical');
  await expect(titles).toHaveText([/00220/]);
  await narrow.fill('elbow');
  await expect(titles).toHaveCount(0);
  await expect(library.getByRole('status')).toHaveText(
    '0 of 10 policies. The search box above searches their texts.',
  );
  await narrow.fill('');
  await page.getByLabel('Sort by').selectOption('Title');
  const inOrder = await titles.allInnerTexts();
  const names = inOrder.map((title) => title.replace(/^\d+\s+/, ''));
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
  await page.getByLabel('Sort by').selectOption('Newest effective date');
  await expect(titles.first()).toHaveText(/00220/);
  await page.getByLabel('Sort by').selectOption('Number');
  await expect(titles.last()).toHaveText('02002 Replacement of the Ankle');

  // If nothing matches, the list is empty rather than complete.
  await page.goto(at(sites.several, '/search/?q=elbow'));
  await page.getByRole('main').getByRole('link', { name: 'All 10 policies' }).click();
  await expect(titles).toHaveCount(10);
});

test('a long list can be filtered by code, position and next review', async ({ page }) => {
  await page.clock.setFixedTime('2025-05-15T12:00-05:00');
  await page.goto(at(sites.several, '/'));
  const library = page.getByRole('region', { name: 'Policies 10' });
  const titles = library.getByRole('listitem').getByRole('heading');
  const status = library.getByRole('status');
  const code = page.getByLabel('Lists the code');
  await code.fill('47381');
  await expect(titles).toHaveText([/00220/]);
  await expect(status).toHaveText('1 of 10 policies');
  await code.fill('47382');
  await expect(titles).toHaveCount(0);
  await code.fill('');
  await expect(titles).toHaveCount(10);
  await page
    .getByRole('combobox', { name: 'Position', exact: true })
    .selectOption('Investigational');
  await expect(titles.first()).toHaveText(/00220/);
  await page.getByRole('combobox', { name: 'Position', exact: true }).selectOption('Any');
  await page
    .getByRole('combobox', { name: 'Next review', exact: true })
    .selectOption('In the next 3 months');
  await expect(titles).toHaveText([/00220/]);
  await page.getByRole('combobox', { name: 'Next review', exact: true }).selectOption('Any time');
  await page.getByLabel('Sort by').selectOption('Earliest next review');
  await expect(titles).toHaveCount(10);
  await expect(library.getByRole('listitem').last()).toContainText('not stated');
});

test('a code index that fails to load does not show an empty list, and is loaded again', async ({
  page,
}) => {
  await page.goto(at(sites.several, '/'));
  const library = page.getByRole('region', { name: 'Policies 10' });
  await page.route('**/search/start.json', (route) => route.abort());
  await page.getByLabel('Lists the code').fill('47381');
  await expect(library.getByRole('status')).toHaveText(
    'The codes could not be loaded. Type the code again.',
  );
  await expect(page).toHaveURL(/\?code=47381$/);
  // No list that ignores the code, whatever else is chosen.
  await page.getByLabel('Sort by').selectOption('Title');
  await expect(page).toHaveURL(/order=title/);
  await expect(library.getByRole('status')).toHaveText(
    'The codes could not be loaded. Type the code again.',
  );
  await page.getByLabel('Sort by').selectOption('Number');
  await expect(library.getByRole('listitem')).toHaveCount(10);
  await page.unrouteAll();
  await page.getByLabel('Lists the code').fill('47381 ');
  await expect(library.getByRole('listitem')).toHaveCount(1);
});

test('the month of a review has passed by the reader’s own clock', async ({ page }) => {
  const policy = page.getByRole('listitem').filter({ hasText: '00569' });
  for (const [day, isPassed] of [
    ['2025-06-30T23:30-05:00', false],
    ['2025-07-01T00:30-05:00', true],
  ] as const) {
    await page.clock.setFixedTime(day);
    await page.goto(at(sites.three, '/'));
    await expect(policy.getByText('Next review 06/2025')).toBeVisible();
    await expect(policy.getByText('passed')).toBeVisible({ visible: isPassed });
  }
});

test('two or more policies can be filtered, and their dates are in table columns', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(at(sites.three, '/'));
  const policies = page.getByRole('region', { name: 'Policies 3' });
  for (const name of ['Position', 'Next review']) {
    await expect(page.getByRole('combobox', { name, exact: true })).toBeVisible();
  }
  await expect(page.getByLabel('Lists the code')).toBeVisible();
  await expect(policies.locator('.column-heads')).toBeVisible();
  const label = policies.locator('.column-label').first();
  await expect(label).toHaveCSS('clip-path', 'inset(50%)');
  // Quotations that end before the sentence does are marked.
  await expect(policies).toContainText('MWA of tumors other than liver or lung …');
  await expect(policies).not.toContainText('including but not limited to the following');
  const icons = await policies
    .locator('.position')
    .evaluateAll((all) =>
      all.map((one) => [one.textContent.trim(), getComputedStyle(one, '::before').content]),
    );
  const iconOf = new Map(icons as [string, string][]);
  expect(iconOf.get('Several positions')).not.toBe(iconOf.get('Eligible with criteria'));
});

test.describe('a list of several pages', () => {
  const other = at(sites.several, '/policies/2/');
  /** A page of the list whose only policy is on the elbow. */
  const secondPage = `<ul class="policy-list"><li data-title="Imaging of the Elbow" data-date="2030-01-01"
    data-review="" data-positions='["Investigational"]'><h3>03001 Imaging of the Elbow</h3></li></ul>`;

  /** Makes the first page link to a second one: building a library of that many policies takes too long. */
  const addSecondPage = (page: Page) =>
    page.route(`${at(sites.several, '/')}*`, async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      const pages = JSON.stringify([other]).replaceAll('"', '&quot;');
      await route.fulfill({
        response,
        body: body.replace('data-other-pages="[]"', `data-other-pages="${pages}"`),
      });
    });

  test('is filtered and sorted as a whole, and the address says how', async ({ page }) => {
    await addSecondPage(page);
    await page.route(other, (route) =>
      route.fulfill({ body: secondPage, contentType: 'text/html' }),
    );
    await page.goto(at(sites.several, '/'));
    const library = page.getByRole('region', { name: 'Policies 10' });
    const titles = library.getByRole('listitem').getByRole('heading');
    const narrow = page.getByLabel('Narrow the list');
    await narrow.fill('elbow');
    await expect(titles).toHaveText(['03001 Imaging of the Elbow']);
    await expect(library.getByRole('status')).toHaveText('1 of 11 policies');
    await expect(page).toHaveURL(/\?q=elbow$/);
    await page.reload();
    await expect(narrow).toHaveValue('elbow');
    await expect(titles).toHaveText(['03001 Imaging of the Elbow']);
    await narrow.fill('');
    await expect(titles).toHaveCount(10);
    await page.getByLabel('Sort by').selectOption('Newest effective date');
    await expect(titles).toHaveCount(11);
    await expect(titles.first()).toHaveText('03001 Imaging of the Elbow');
    await page.getByLabel('Sort by').selectOption('Number');
    await expect(titles).toHaveCount(10);
    await expect(page).toHaveURL(at(sites.several, '/'));
  });

  test('says that its other pages could not be loaded, and loads them again', async ({ page }) => {
    await addSecondPage(page);
    await page.route(other, (route) => route.abort());
    await page.goto(at(sites.several, '/'));
    const library = page.getByRole('region', { name: 'Policies 10' });
    const narrow = page.getByLabel('Narrow the list');
    await narrow.fill('elbo');
    await expect(library.getByRole('status')).toHaveText(
      'The other pages of the list could not be loaded. Choose again to try again.',
    );
    await expect(library.getByRole('listitem')).toHaveCount(10);
    await page.unroute(other);
    await page.route(other, (route) =>
      route.fulfill({ body: secondPage, contentType: 'text/html' }),
    );
    await narrow.fill('elbow');
    await expect(library.getByRole('status')).toHaveText('1 of 11 policies');
  });
});
