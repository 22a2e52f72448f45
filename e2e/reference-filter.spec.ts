import { expect, test, type Page } from '@playwright/test';
import { address, all, query, shown } from './support/references.ts';

/** Policy staff find their way in the reference list: filter, facets, order, address. */
const count = (page: Page) => page.getByRole('search', { name: 'References' }).getByRole('status');

for (const [what, typed, numbers] of [
  ['an author', 'wang', [5, 6, 16, 19]],
  ['two authors', 'seifert baier', [33]],
  ['words of a title', 'network meta-analysis', [3]],
  ['half a word', 'embolizat', [4, 11]],
  ['a journal', 'ann surg oncol', [12, 29, 30, 32]],
  ['a year', '2009', [14, 18, 19, 21]],
  ['a PMID', '25284802', [5]],
  ['the beginning of a PMID', '252', [5, 12]],
  ['a number', '25', [25]],
  ['a number in a title', '2 cm', [12]],
  ['an organization', 'nccn', [36]],
  ['what nobody wrote', 'cardiology', []],
] as const) {
  test(`filters as one types ${what}: ${typed}`, async ({ page }) => {
    await page.goto(address);
    await query(page).pressSequentially(typed);
    await expect(count(page)).toHaveText(`${numbers.length} of 36 references`);
    expect(await shown(page)).toEqual(numbers);
  });
}

test('shows facets that add up to the whole list and say where they come from', async ({
  page,
}) => {
  await page.goto(address);
  await page.getByText('Population, study design, year').click();
  for (const [facet, notStated] of [
    ['Population from title', 1],
    ['Study design from title or journal', 13],
    ['Year from the listed date', 1],
  ] as const) {
    const group = page.getByRole('group', { name: facet });
    const counts = await group.locator('label > small').allInnerTexts();
    expect(counts.map(Number).reduce((a, b) => a + b)).toBe(36);
    await expect(group.getByLabel(`not stated ${notStated}`, { exact: true })).toBeVisible();
  }
});

// Read from the 36 titles by hand. Titles that are in no list state nothing.
const stated = {
  population: {
    'hepatocellular-carcinoma': [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 36],
    'neuroendocrine-metastases': [20, 21, 22, 23],
    'colorectal-metastases': [24, 27, 28, 29, 30, 31, 32, 33, 34, 35],
    'other-liver-metastases': [25, 26],
    'other-liver-tumors': [1, 15],
    'not-stated': [2],
  },
  design: {
    'clinical-practice-guideline': [36],
    'cochrane-review': [14, 21, 24, 26, 27],
    'meta-analysis': [3, 4],
    'systematic-review': [28],
    'randomized-controlled-trial': [5],
    'prospective-study': [7, 19, 29, 33],
    comparison: [6, 8, 9, 10, 11, 12, 13, 15],
    'pilot-study': [18],
    'not-stated': [1, 2, 16, 17, 20, 22, 23, 25, 30, 31, 32, 34, 35],
  },
};

test('takes population and design from the titles as a person reads them', async ({ page }) => {
  for (const [facet, values] of Object.entries(stated)) {
    for (const [value, numbers] of Object.entries(values)) {
      await page.goto(`${address}?${facet}=${value}`);
      await expect(count(page), value).toHaveText(`${numbers.length} of 36 references`);
      expect(await shown(page), value).toEqual(numbers);
    }
  }
});

test('keeps filter and order in the address, and goes back through them', async ({ page }) => {
  await page.goto(address);
  await query(page).pressSequentially('ablation');
  await expect(page).toHaveURL('/00220/references/?q=ablation');
  await page.getByText('Population, study design, year').click();
  await page.getByLabel('comparison 8').check();
  await page.getByLabel('2020 4').check();
  await page.getByLabel('2022 3').check();
  await page.getByLabel('Sort by').selectOption('Year, latest first');
  await expect(page).toHaveURL(
    '/00220/references/?q=ablation&sort=year&design=comparison&year=2022&year=2020',
  );
  expect(await shown(page)).toEqual([6, 9, 10, 11]);

  await page.reload();
  await expect(count(page)).toHaveText('4 of 36 references');
  expect(await shown(page)).toEqual([6, 9, 10, 11]);
  await expect(page.getByLabel('comparison 8')).toBeChecked();

  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL('/00220/references/?q=ablation&design=comparison&year=2020');
  await expect(count(page)).toHaveText('3 of 36 references');
  await expect(page.getByLabel('2022 3')).not.toBeChecked();
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
