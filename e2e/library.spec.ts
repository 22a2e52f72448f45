import { expect, test } from '@playwright/test';
import { hasWords, policyOrder } from '../src/policy/policy-list.ts';

test('the library shows number, title, position, subject, payer and date of a policy', async ({
  page,
}) => {
  await page.goto('/');
  const policy = page.getByRole('region', { name: /^Policies/ }).getByRole('listitem');
  await expect(policy).toHaveCount(1);
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
    lines.toSorted(policyOrder[order]).map(({ place }) => place);
  expect(places('number')).toEqual([0, 1, 2]);
  expect(places('title')).toEqual([1, 2, 0]);
  expect(places('date')).toEqual([1, 0, 2]);
});
