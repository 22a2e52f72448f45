import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasWords, isDue, policyOrder, type Order } from './policy-list.ts';

test('a list is filtered by all words in any order, and by their beginnings', () => {
  const text = '00220 Cryosurgical Ablation, Investigational';
  assert.equal(hasWords(text, 'investig 00220'), true);
  assert.equal(hasWords(text, 'ablation knee'), false);
  assert.equal(hasWords(text, ' '), true);
});

test('a list sorts by number, title, newest date and earliest review; ties are sorted by number', () => {
  const lines = [
    { place: 0, title: 'B', date: '2020-01-01', review: '' },
    { place: 1, title: 'A', date: '2024-01-01', review: '2025-06' },
    { place: 2, title: 'A', date: '2020-01-01', review: '2024-11' },
  ];
  const places = (order: Order) =>
    lines
      .toReversed()
      .toSorted(policyOrder[order])
      .map(({ place }) => place);
  assert.deepEqual(places('number'), [0, 1, 2]);
  assert.deepEqual(places('title'), [1, 2, 0]);
  assert.deepEqual(places('date'), [1, 0, 2]);
  assert.deepEqual(places('review'), [2, 1, 0]);
});

test('a review has passed once its month is over, and is due soon in its own month and the next three', () => {
  const lastOfJune = new Date(2025, 5, 30, 23, 59);
  const isPassed = (review: string) => isDue(review, 'passed', lastOfJune);
  const isSoon = (review: string) => isDue(review, 'soon', lastOfJune);
  assert.deepEqual(['2024-12', '2025-05', '2025-06', ''].map(isPassed), [true, true, false, false]);
  assert.deepEqual(['2025-05', '2025-06', '2025-09', '2025-10', ''].map(isSoon), [
    false,
    true,
    true,
    false,
    false,
  ]);
  assert.equal(isDue('2026-01', 'soon', new Date(2025, 11, 1)), true);
  assert.equal(isDue('', '', lastOfJune), true);
});
