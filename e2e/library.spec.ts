import { expect, test } from '@playwright/test';
import { hasWords, policyOrder } from '../src/policy/policy-list.ts';
import { TrialBuild } from './support/build.ts';

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
  // A list that the eye takes in needs no filter.
  await expect(page.getByLabel('Narrow the list')).toHaveCount(0);
});

test('a long list narrows by all words in any order, and sorts', () => {
  expect(hasWords('00220 Cryosurgical Ablation, Investigational', 'investig 00220')).toBe(true);
  expect(hasWords('00220 Cryosurgical Ablation, Investigational', 'ablation knee')).toBe(false);
  expect(hasWords('00220', ' ')).toBe(true);
  const lines = [
    { place: 0, title: 'B', date: '2020-01-01' },
    { place: 1, title: 'A', date: '2024-01-01' },
    { place: 2, title: 'A', date: '2020-01-01' },
  ];
  const places = (order: keyof typeof policyOrder) =>
    lines
      .toReversed()
      .toSorted(policyOrder[order])
      .map(({ place }) => place);
  expect(places('number')).toEqual([0, 1, 2]);
  expect(places('title')).toEqual([1, 2, 0]);
  expect(places('date')).toEqual([1, 0, 2]);
});

test('the reader of a long list narrows and sorts it', async ({ page }) => {
  test.setTimeout(120_000);
  using build = new TrialBuild();
  for (const [index, place] of ['Wrist', 'Knee', 'Hip', 'Ankle', 'Spine'].entries()) {
    build.addPolicy(`0100${index}`, `Imaging of the ${place}`);
    build.addPolicy(`0200${index}`, `Replacement of the ${place}`);
  }
  expect(build.run()).toMatchObject({ ok: true });
  await build.show(page);
  const library = page.getByRole('region', { name: 'Policies 11' });
  const titles = library.getByRole('listitem').getByRole('heading');
  await expect(titles).toHaveCount(11);
  const narrow = page.getByLabel('Narrow the list');
  await narrow.fill('knee imag');
  await expect(titles).toHaveText(['01001 Imaging of the Knee']);
  await expect(library.getByRole('status')).toHaveText('1 of 11 policies');
  await narrow.fill('blue cross');
  await expect(titles).toHaveText([/00220/]);
  await narrow.fill('elbow');
  await expect(titles).toHaveCount(0);
  await expect(library.getByRole('status')).toHaveText(
    '0 of 11 policies. Search, above, looks into their texts.',
  );
  await narrow.fill('');
  await page.getByLabel('Sort by').selectOption('Title');
  await expect(titles).toHaveText([
    /Cryosurgical/,
    /Imaging of the Ankle/,
    /Hip/,
    ...Array<RegExp>(8).fill(/./),
  ]);
  await page.getByLabel('Sort by').selectOption('Newest effective date');
  await expect(titles.first()).toHaveText(/00220/);
  await page.getByLabel('Sort by').selectOption('Number');
  await expect(titles.last()).toHaveText('02004 Replacement of the Spine');

  // Where nothing is found, a list of everything would be none.
  await page.goto('http://library.example/search/?q=elbow');
  await page.getByRole('main').getByRole('link', { name: 'All 11 policies' }).click();
  await expect(titles).toHaveCount(11);
});
