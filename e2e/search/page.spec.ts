import { expect, test } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { overflow } from '../support/layout.ts';
import { results, searchFor } from '../support/search.ts';
import { at, sites } from '../support/sites.ts';

/** The search page: one test for each kind of result. */

test('a result has its place, its excerpt with highlighted words, and its address', async ({
  page,
}) => {
  await searchFor(page, 'cryoshock');
  const first = results(page).first();
  await expect(first.getByRole('link')).toHaveAttribute(
    'href',
    '/00220/background/#procedure-related-complications',
  );
  await expect(first).toContainText('Policy 00220 › Background');
  await expect(first.locator('mark').first()).toHaveText('cryoshock');
  await expect(first).toContainText('most often caused by cryoshock, liver failure');
});

test('a question is answered in the policy’s own words', async ({ page }) => {
  await searchFor(page, 'is it covered');
  await expect(results(page).first()).toContainText(
    'Based on review of available data, the Company considers cryosurgical ablation',
  );
});

test('an identifier leads to its row, with the position of the policy', async ({ page }) => {
  await searchFor(page, '47381');
  const first = results(page).first();
  await expect(first).toContainText('CPT 47381');
  await expect(first).toContainText('Listed in policy 00220');
  await expect(first).toContainText('Investigational');
  await searchFor(page, '9065296');
  await expect(first.getByRole('link')).toHaveAttribute('href', '/00220/references/#ref-25');
});

test('filters narrow the results, are in the address, and are undone by the back button', async ({
  page,
}) => {
  await searchFor(page, 'cryoablation');
  await expect(page.getByRole('status')).toContainText('results for');
  const all = await results(page).count();
  expect(all).toBeGreaterThan(10);
  await page.getByText('Filter these results').click();
  await page
    .getByRole('group', { name: 'Section' })
    .getByLabel(/^Trials/)
    .check();
  await expect(page).toHaveURL('/search/?q=cryoablation&section=Trials');
  await expect(results(page)).not.toHaveCount(all);
  for (const link of await results(page).getByRole('link').all()) {
    await expect(link).toHaveAttribute('href', /^\/00220\/trials\//);
  }
  const shared = await results(page).count();
  await page.goBack();
  await expect(results(page)).toHaveCount(all);
  await page.goForward();
  await expect(results(page)).toHaveCount(shared);
  await page.reload();
  await expect(results(page)).toHaveCount(shared);
});

test('further results are counted, shown on request, and still shown after going back', async ({
  page,
}) => {
  await page.goto(at(sites.three, '/search/?q=liver'));
  await expect(results(page)).toHaveCount(30);
  const all = Number((await page.getByRole('status').innerText()).split(' ')[0]);
  const more = page.getByRole('main').getByRole('button', { name: /^Show \d+ more$/ });
  await expect(page.getByText(`30 of ${all} results are shown.`)).toBeVisible();
  await more.click();
  await expect(results(page)).toHaveCount(Math.min(60, all));
  await expect(results(page).nth(30).getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/search/);
  await page.goBack();
  await expect(results(page)).toHaveCount(Math.min(60, all));
  const policies = page.getByRole('group', { name: 'Policy' });
  const labels = await policies.locator('label').allInnerTexts();
  expect(labels).toEqual(labels.toSorted());
  // A filter counts all results that it leaves, shown or not.
  const [, count = ''] = /^00220 \((\d+)\)$/.exec(labels[0] ?? '') ?? [];
  expect(Number(count)).toBeGreaterThan(30);
  await policies.getByLabel('00220').check();
  await expect(page.getByRole('status')).toContainText(`${count} results for “liver”.`);
  await expect(results(page)).toHaveCount(30);
  await more.click();
  await expect(results(page)).toHaveCount(Math.min(60, Number(count)));
});

test('the page with results and filters passes axe at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await searchFor(page, 'cryoablation');
  await page.getByText('Filter these results').click();
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, 'contrast')).toEqual([]);
  expect(await overflow(page)).toBe(0);
});

test('a typing error is corrected visibly, and the query can be used as typed', async ({
  page,
}) => {
  await searchFor(page, 'cryoablaton');
  await expect(
    page.getByText('Showing results for cryoablation. Search instead for'),
  ).toBeVisible();
  await page.getByRole('link', { name: 'cryoablaton', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('Nothing found for “cryoablaton”');
});

test('a query is text, never markup, and a long one is quick', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await searchFor(page, '<script>alert(1)</script><img src=x onerror=alert(2)>');
  await expect(page.getByRole('status')).toContainText('<script>alert(1)</script>');
  await expect(page.locator('main img')).toHaveCount(0);
  expect(dialogs).toEqual([]);
  await searchFor(page, 'x'.repeat(10_000));
  await expect(page.getByRole('status')).toContainText('Nothing found');
  await searchFor(page, 'liver '.repeat(2000));
  await expect(page.getByRole('status')).toContainText('results for');
});

test('with several policies, each run of results has the name and position of its policy once, after the first link', async ({
  page,
}) => {
  await page.goto(at(sites.three, '/search/?q=C22'));
  const heads = page.getByText('Several positions: Eligible with criteria', { exact: false });
  await expect(results(page)).toHaveCount(9);
  await expect(heads).toHaveCount(1);
  await page.goto(at(sites.three, '/search/?q=liver+ablation+recurrence'));
  const first = results(page).first();
  const name =
    '00220 Cryosurgical Ablation of Primary or Metastatic Liver Tumors Investigational Effective 07/08/2024';
  await expect(first).toContainText(name);
  await expect(first.getByRole('link').first()).toHaveAccessibleDescription(name);
  const order = await results(page).evaluateAll((items) =>
    items.map(({ firstElementChild: link, lastElementChild: last }) => ({
      isLinkFirst: link instanceof HTMLAnchorElement,
      policy: link?.getAttribute('href')?.split('/')[1],
      named: last === link ? undefined : last?.textContent.slice(0, 5),
    })),
  );
  expect(new Set(order.map(({ policy }) => policy)).size).toBeGreaterThan(1);
  for (const [place, { isLinkFirst, policy, named }] of order.entries()) {
    expect(isLinkFirst).toBe(true);
    expect(named).toBe(policy === order[place - 1]?.policy ? undefined : policy);
  }
  // Visually the name comes before the result.
  const [head, link] = await Promise.all([
    first.getByText(name.slice(0, 30)).boundingBox(),
    first.getByRole('link').first().boundingBox(),
  ]);
  expect((head?.y ?? 0) + (head?.height ?? 0)).toBeLessThanOrEqual(link?.y ?? 0);
  expect(await violations(page)).toEqual([]);
});

test('filters are next to the results, or above them and closed; the focus keeps its place in them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await searchFor(page, 'cryoablation');
  const title = page.getByText('Filter these results');
  const trials = page.getByRole('checkbox', { name: /^Trials/ });
  await expect(page.getByRole('heading', { name: 'Filter these results' })).toBeVisible();
  const [filters, list] = await Promise.all([
    title.boundingBox(),
    page.locator('#search-results').boundingBox(),
  ]);
  expect(filters?.x ?? 0).toBeGreaterThanOrEqual((list?.x ?? 0) + (list?.width ?? 0));
  await trials.focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/search/?q=cryoablation&section=Trials');
  await expect(trials).toBeFocused();
  await expect(trials).toBeChecked();

  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/search/?q=cryoablation');
  await expect(results(page).first()).toBeVisible();
  await expect(trials).toBeHidden();
  await title.click();
  await expect(trials).toBeVisible();
});

test('a coverage question is answered with the criteria as nested lists, their printed numbers and what combines them, outside the link', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(at(sites.three, '/search/?q=is+microwave+ablation+covered+for+liver+tumors'));
  const answer = results(page).filter({
    has: page.getByRole('link', { name: /metastatic hepatic tumors: Eligible with criteria/ }),
  });
  await expect(answer.getByRole('link')).toHaveCount(1);
  await expect(answer.getByRole('link')).not.toContainText('criteria are met');
  const quotation = answer.getByRole('blockquote');
  await expect(quotation.locator('> p').last()).toHaveText(
    /ALL of the following criteria are met:$/,
  );
  const criteria = quotation.locator('> ul').last();
  await expect(criteria.locator('> li')).toHaveCount(4);
  const any = criteria.locator('> li').last();
  await expect(any.locator('> b')).toHaveText('ANY');
  await expect(any.locator('> ul > li')).toHaveCount(3);
  const lettered = any.locator('> ul > li > ol > li');
  await expect(lettered).toHaveText([/^Preserved liver function/, /^The tumor\(s\) meet.* OR$/]);
  const markers = await lettered.evaluateAll((items) =>
    items.map((item) => getComputedStyle(item).listStyleType),
  );
  expect(markers).toEqual(['"a. "', '"b. "']);
  // Each level begins further in than the one before it.
  const starts = await Promise.all(
    [
      quotation,
      criteria.locator('> li').first(),
      any.locator('> ul > li').first(),
      lettered.first(),
    ].map(async (one) => (await one.boundingBox())?.x ?? 0),
  );
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  expect(new Set(starts).size).toBe(starts.length);
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
});

test('a wide table in an answer scrolls by itself, by keyboard too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const cells = ['Indication', 'Step 1', 'Step 2', 'Step 3'].map((cell) => [
    'td',
    [`${cell} ${'x'.repeat(20)}`],
  ]);
  await page.route('**/search/00220/answers.json', async (route) => {
    const response = await route.fetch();
    const file = (await response.json()) as { answers: { name: string; quotes: unknown[] }[] };
    for (const { name, quotes } of file.answers) {
      if (name === 'coverage') quotes.push(['table', [['tbody', [['tr', cells]]]]]);
    }
    await route.fulfill({ response, json: file });
  });
  await searchFor(page, 'is it covered');
  const table = page.getByRole('group', { name: 'Table' });
  await expect(table.getByRole('cell')).toHaveCount(4);
  await table.focus();
  await expect(table).toBeFocused();
  expect(await overflow(page)).toBe(0);
  expect(await violations(page)).toEqual([]);
});
