import { expect, test, type Page } from '@playwright/test';
import { address, count, shown } from './support/references.ts';

/** The reference list by population, design and year. */

/** The numbers at the values of a facet. */
const counts = async (page: Page, facet: string): Promise<number[]> =>
  (await page.getByRole('group', { name: facet }).locator('small').allInnerTexts())
    .slice(1)
    .map(parseFloat);

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
    expect((await counts(page, facet)).reduce((a, b) => a + b)).toBe(36);
    const group = page.getByRole('group', { name: facet });
    await expect(group.getByLabel(`not stated ${notStated}`, { exact: true })).toBeVisible();
  }
});

test('lets the numbers at the facets follow the choice', async ({ page }) => {
  await page.goto(`${address}?population=colorectal-metastases`);
  await page.getByText('Population, study design, year').click();
  expect(await counts(page, 'Population')).toEqual([17, 4, 10, 2, 2, 1]);
  expect(await counts(page, 'Study design')).toEqual([0, 2, 0, 1, 0, 2, 0, 0, 5]);
  expect(await counts(page, 'Year')).toEqual([10, 0]);
  await page.getByRole('combobox', { name: 'from', exact: true }).selectOption('2010');
  expect(await counts(page, 'Population')).toEqual([13, 1, 3, 1, 1, 0]);
  expect(await counts(page, 'Year')).toEqual([3, 0]);
  const colour = (name: string) =>
    page
      .getByRole('search', { name: 'References' })
      .getByText(name, { exact: true })
      .evaluate((label) => getComputedStyle(label).color);
  expect(await colour('pilot study')).not.toBe(await colour('systematic review'));
  await page.getByLabel('pilot study 0').check();
  await expect(count(page)).toHaveText('0 of 36 references');
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
