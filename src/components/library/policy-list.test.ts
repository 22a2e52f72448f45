import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasWords, policyOrder, type Order } from './policy-list.ts';

test('a list narrows by all words in any order, and by their beginnings', () => {
  const text = '00220 Cryosurgical Ablation, Investigational';
  assert.equal(hasWords(text, 'investig 00220'), true);
  assert.equal(hasWords(text, 'ablation knee'), false);
  assert.equal(hasWords(text, ' '), true);
});

test('a list sorts by number, title and newest date; what is equal stays by number', () => {
  const lines = [
    { place: 0, title: 'B', date: '2020-01-01' },
    { place: 1, title: 'A', date: '2024-01-01' },
    { place: 2, title: 'A', date: '2020-01-01' },
  ];
  const places = (order: Order) =>
    lines
      .toReversed()
      .toSorted(policyOrder[order])
      .map(({ place }) => place);
  assert.deepEqual(places('number'), [0, 1, 2]);
  assert.deepEqual(places('title'), [1, 2, 0]);
  assert.deepEqual(places('date'), [1, 0, 2]);
});
