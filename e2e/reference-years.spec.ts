import { expect, test } from '@playwright/test';
import { address, count, query, shown } from './support/references.ts';

/** Ranges of years: typed, chosen, and in addresses. */
const since2016 = [1, 3, 4, 6, 7, 8, 9, 10, 11];

for (const [typed, read, numbers] of [
  ['2020-2022', '2020–2022', [1, 4, 6, 7, 8, 9, 10, 11]],
  ['2020–22', '2020–2022', [1, 4, 6, 7, 8, 9, 10, 11]],
  ['2022-2020', '2020–2022', [1, 4, 6, 7, 8, 9, 10, 11]],
  ['2020 to 2022', '2020–2022', [1, 4, 6, 7, 8, 9, 10, 11]],
  ['between 2020 and 2022', '2020–2022', [1, 4, 6, 7, 8, 9, 10, 11]],
  ['2016–', 'from 2016', since2016],
  ['2016+', 'from 2016', since2016],
  ['since 2016', 'from 2016', since2016],
  ['>2015', 'from 2016', since2016],
  ['after 2015', 'from 2016', since2016],
  ['≥ 2020', 'from 2020', since2016],
  ['before 2003', 'to 2002', [15, 20, 23, 25]],
  ['<2003', 'to 2002', [15, 20, 23, 25]],
  ['until 2002', 'to 2002', [15, 20, 23, 25]],
  ['–2002', 'to 2002', [15, 20, 23, 25]],
  ['2015-05', '2015', [5, 12, 17]],
  ['Xu since 2000 before 2009', '2000–2008', [35]],
] as const) {
  test(`reads years as a range, and says how: ${typed}`, async ({ page }) => {
    await page.goto(address);
    await query(page).fill(typed);
    await expect(count(page)).toHaveText(`${numbers.length} of 36 references`);
    expect(await shown(page)).toEqual(numbers);
    await expect(
      page.getByRole('button', { name: `Remove filter: “${typed}”: years ${read}`, exact: true }),
    ).toBeVisible();
  });
}

for (const [what, asked, words, numbers] of [
  ['a range', 'from=2016&to=2020', '2016–2020', [1, 9, 10, 11]],
  ['a range the wrong way round', 'from=2020&to=2016', '2016–2020', [1, 9, 10, 11]],
  ['an open range', 'from=2022', 'from 2022', [3, 4, 6, 7]],
  ['years before the list', 'to=1990', 'to 1990', []],
  ['single years, as older addresses do', 'year=2021&year=2022', '2021 or 2022', [4, 6, 7, 8]],
  ['what has no year', 'year=not-stated', 'not stated', [36]],
  [
    'a range and what has no year',
    'year=not-stated&from=2022',
    'from 2022 or not stated',
    [3, 4, 6, 7, 36],
  ],
] as const) {
  test(`takes an address that asks for ${what}`, async ({ page }) => {
    await page.goto(`${address}?${asked}`);
    await expect(count(page)).toHaveText(`${numbers.length} of 36 references`);
    expect(await shown(page)).toEqual(numbers);
    const remove = page.getByRole('button', { name: `Remove filter: Year: ${words}`, exact: true });
    await expect(remove).toBeVisible();
  });
}

test('a range takes the place of the single years of an older address', async ({ page }) => {
  await page.goto(`${address}?year=2021&year=2022`);
  await expect(count(page)).toHaveText('4 of 36 references');
  await page.getByText('Population, study design, year').click();
  await page.getByRole('combobox', { name: 'from', exact: true }).selectOption('2023');
  await expect(page).toHaveURL(`${address}?from=2023`);
  expect(await shown(page)).toEqual([3]);
});
