import { expect, test } from '@playwright/test';
import { address, all, count, query, shown } from './support/references.ts';

/** Policy staff find their way in the reference list: words, order, address. */
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
  ['a PMID as it is printed', 'PMID 25284802', [5]],
  ['a PMID with a colon', 'pmid:25284802', [5]],
  ['a PMID with a colon and a space', 'PMID: 25284802', [5]],
  ['a number with its sign', '#5', [5]],
  ['a number with a short word', 'ref 25', [25]],
  ['a number with a word', 'Reference 25', [25]],
  ['a design', 'cochrane review', [14, 21, 24, 26, 27]],
  ['another design', 'randomized controlled trial', [5]],
  ['the short form of a design', 'RCT', [5]],
  ['the short form of a population', 'HCC cochrane', [14]],
] as const) {
  test(`filters as one types ${what}: ${typed}`, async ({ page }) => {
    await page.goto(address);
    await query(page).pressSequentially(typed);
    await expect(count(page)).toHaveText(`${numbers.length} of 36 references`);
    expect(await shown(page)).toEqual(numbers);
  });
}

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
