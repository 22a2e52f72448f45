import { expect, test } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { overflow } from '../support/layout.ts';
import { address, all, count, filters, query, shown } from '../support/references.ts';

/**
 * Filtering, sorting and linking the reference list. What words, years and facets match is tested next
 * to that code.
 */
const colorectal = `${address}?population=colorectal-metastases`;

test('filters as one types, by words, identifiers, years and designs', async ({ page }) => {
  await page.goto(address);
  for (const [typed, filter, numbers] of [
    ['seifert baier', 'seifert baier', [33]],
    ['PMID: 25284802', 'PMID: 25284802', [5]],
    ['RCT', 'RCT', [5]],
    ['cochrane review', 'cochrane review', [14, 21, 24, 26, 27]],
    ['Xu since 2000 before 2009', undefined, [35]],
    ['cardiology', 'cardiology', []],
  ] as const) {
    await query(page).fill('');
    await query(page).pressSequentially(typed);
    await expect(count(page)).toHaveText(`${numbers.length} of 36 references`);
    expect(await shown(page), typed).toEqual(numbers);
    if (filter) expect(await filters(page)).toEqual([expect.stringContaining(filter)]);
  }
  await query(page).fill('2020–22');
  await expect(count(page)).toHaveText('8 of 36 references');
  expect(await filters(page)).toEqual(['Remove filter: “2020–22”: years 2020–2022']);
});

test('keeps filter and order in the address, and goes back through them', async ({ page }) => {
  await page.goto(address);
  await query(page).pressSequentially('ablation');
  await expect(page).toHaveURL('/00220/references/?q=ablation');
  await page.getByText('Population, study design, year').click();
  await page.getByLabel('comparison 7').check();
  await page.getByRole('combobox', { name: 'to', exact: true }).selectOption('2020');
  await page.getByRole('combobox', { name: 'from', exact: true }).selectOption('2015');
  await page.getByLabel('Sort by').selectOption('Year, latest first');
  await expect(page).toHaveURL(
    '/00220/references/?q=ablation&sort=year&design=comparison&from=2015&to=2020',
  );
  expect(await shown(page)).toEqual([9, 10, 11, 12]);

  await page.reload();
  await expect(count(page)).toHaveText('4 of 36 references');
  expect(await shown(page)).toEqual([9, 10, 11, 12]);
  await expect(page.getByLabel('comparison 4')).toBeChecked();

  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL('/00220/references/?q=ablation&design=comparison&to=2020');
  await expect(count(page)).toHaveText('5 of 36 references');
  await expect(
    page.getByRole('combobox', { name: 'from', exact: true, includeHidden: true }),
  ).toHaveValue('');
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(query(page)).toHaveValue('');
  await expect(count(page)).toHaveText('36 references');

  await query(page).fill('ruers');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page).toHaveURL(address);
  await expect(query(page)).toBeFocused();
  expect(await shown(page)).toEqual(all);

  // Older addresses name single years; a range takes their place.
  await page.goto(`${address}?year=2021&year=2022`);
  await expect(count(page)).toHaveText('4 of 36 references');
  expect(await filters(page)).toEqual(['Remove filter: Year: 2021 or 2022']);
  await page.getByText('Population, study design, year').click();
  await page.getByRole('combobox', { name: 'from', exact: true }).selectOption('2023');
  await expect(page).toHaveURL(`${address}?from=2023`);
  expect(await shown(page)).toEqual([3]);
});

test('sorts without renumbering', async ({ page }) => {
  await page.goto(address);
  await page.getByLabel('Sort by').selectOption('First author');
  await expect.poll(async () => (await shown(page)).slice(0, 3)).toEqual([15, 24, 14]);
  await page.getByLabel('Sort by').selectOption('Year, latest first');
  expect((await shown(page)).slice(0, 5)).toEqual([3, 4, 6, 7, 8]);
  expect((await shown(page)).slice(-2)).toEqual([25, 36]);
  await page.getByLabel('Sort by').selectOption('Number');
  expect(await shown(page)).toEqual(all);
});

test('the counts of the facets follow the choice, and state where they come from', async ({
  page,
}) => {
  const counts = async (facet: string) =>
    (await page.getByRole('group', { name: facet }).locator('small').allInnerTexts())
      .slice(1)
      .map(parseFloat);
  await page.goto(address);
  await page.getByText('Population, study design, year').click();
  for (const facet of ['Population', 'Study design', 'Year']) {
    expect((await counts(facet)).reduce((a, b) => a + b)).toBe(36);
  }
  await expect(page.getByRole('group', { name: 'Population from title' })).toBeVisible();
  await expect(page.getByLabel('not stated 13', { exact: true })).toBeVisible();

  await page.goto(colorectal);
  await page.getByText('Population, study design, year').click();
  await expect.poll(() => counts('Population')).toEqual([17, 4, 10, 2, 2, 1]);
  await expect.poll(() => counts('Year')).toEqual([10, 0]);
  await page.getByRole('combobox', { name: 'from', exact: true }).selectOption('2010');
  expect(await counts('Population')).toEqual([13, 1, 3, 1, 1, 0]);
  expect(await counts('Year')).toEqual([3, 0]);
  const color = (name: string) =>
    page
      .getByRole('search', { name: 'References' })
      .getByText(name, { exact: true })
      .evaluate((label) => getComputedStyle(label).color);
  expect(await color('pilot study')).not.toBe(await color('systematic review'));
  await page.getByLabel('pilot study 0').check();
  await expect(count(page)).toHaveText('0 of 36 references');
});

test('says that nothing matches instead of an empty list, and can show all again', async ({
  page,
}) => {
  await page.goto(address);
  await query(page).fill('zzz');
  const none = page.getByRole('status').filter({ hasText: 'No listed' });
  await expect(none).toHaveText('No listed reference matches “zzz”.');
  await expect(none).toBeInViewport();
  await expect(page.getByText('Download')).toBeHidden();
  await page.getByRole('button', { name: 'Show all 36' }).click();
  expect(await shown(page)).toEqual(all);
  await expect(none).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Show all/ })).toHaveCount(0);
  await expect(query(page)).toBeFocused();

  await page.goto(`${colorectal}&q=wang&from=2016`);
  await expect(none).toHaveText(
    'No listed reference matches “wang”; Population: colorectal liver metastases; Year: from 2016.',
  );
});

test('names the active filters, each of which can be removed by keyboard', async ({ page }) => {
  await page.goto(
    `${colorectal}&design=systematic-review&design=cochrane-review&q=liver&sort=year`,
  );
  const population = 'Remove filter: Population: colorectal liver metastases';
  await expect(count(page)).toHaveText('3 of 36 references');
  expect(await filters(page)).toEqual([
    'Remove filter: “liver”',
    population,
    'Remove filter: Study design: Cochrane review or systematic review',
  ]);
  await page.getByRole('button', { name: population }).press('Enter');
  await expect(page).toHaveURL(
    /\?q=liver&sort=year&design=cochrane-review&design=systematic-review$/,
  );
  await expect(page.getByRole('button', { name: /^Remove filter: Study design/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Show all', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${address}?sort=year`);
  expect(await filters(page)).toEqual([]);
  await expect(query(page)).toBeFocused();
});

test('a filtered list passes axe at 320 px, with results and without', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const query of [`${colorectal}&from=2005`, `${colorectal}&year=2020&q=zzz`]) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(query);
    await page.getByText('Population, study design, year').click();
    await expect(page.getByRole('group', { name: 'Year' })).toBeVisible();
    expect(await violations(page, 'everything', ['.reference-controls', '.found'])).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, 'contrast', ['.reference-controls', '.found'])).toEqual([]);
    expect(await overflow(page)).toBe(0);
  }
});

test('the first reference is on the first screen, even with a shared filter', async ({ page }) => {
  for (const [width, height] of [
    [1024, 768],
    [360, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(colorectal);
    await expect(count(page)).toHaveText('10 of 36 references');
    await expect(page.locator('#ref-24')).toBeInViewport({ ratio: 0.4 });
    await expect(page.getByRole('group', { name: 'Population' })).toBeHidden();
  }
  await page.goto(address);
  await expect(page.locator('#ref-1')).toBeInViewport({ ratio: 0.4 });
});
