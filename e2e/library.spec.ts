import { cpSync } from 'node:fs';
import { join } from 'node:path';
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
  for (const number of ['101', '102', '103', '104', '105', '106', '107', '108']) {
    const policy = `00${number}`;
    cpSync('e2e/fixtures/00999', join(build.content, policy), { recursive: true });
    build.edit(`${policy}/coverage.mdx`, '00999', policy);
    build.edit(`${policy}/source.txt`, /00999/g, policy);
  }
  expect(build.run()).toMatchObject({ ok: true });
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({ path: join(build.site, pathname.replace(/\/$/, '/index.html')) });
  });
  await page.goto('/');
  const list = page.getByRole('region', { name: /^Policies/ });
  const policies = list.getByRole('listitem').getByRole('heading');
  await expect(policies).toHaveCount(9);
  await expect(policies.first()).toHaveText(/00101/);

  await list.getByLabel('Sort by').selectOption('Title');
  await expect(policies.first()).toHaveText(/00220/);
  await list.getByLabel('Sort by').selectOption('Number');
  await expect(policies.last()).toHaveText(/00220/);
  await list.getByLabel('Sort by').selectOption('Newest effective date');
  await expect(policies.first()).toHaveText(/00220/);

  await list.getByLabel('Narrow the list').fill('payer 00105');
  await expect(policies).toHaveText([/00105/]);
  await expect(list.getByRole('status')).toHaveText('1 of 9 policies');
});
