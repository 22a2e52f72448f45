import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAsked, lineOrder, type TableLine } from './code-lines.ts';

const line = (place: number, policies: boolean[]): TableLine => ({
  place,
  text: '',
  range: undefined,
  policies,
});

test('lines are filtered by their text, and ranges by the codes inside them', () => {
  const range = { text: 'C34.00-C34.92 00569', range: ['C34.00', 'C34.92'] as [string, string] };
  assert.equal(isAsked(range, '00569'), true);
  assert.equal(isAsked(range, 'c34.10'), true);
  assert.equal(isAsked(range, 'C35.10'), false);
  assert.equal(isAsked(range, 'microwave'), false);
  // The first characters of a code would be in nearly every wide range.
  const wide = { text: 'C00-D49', range: ['C00', 'D49'] as [string, string] };
  assert.equal(isAsked(wide, 'c3'), false);
  assert.equal(isAsked(wide, 'c34'), true);
  assert.equal(isAsked({ text: 'C34.10', range: undefined }, 'C34.1'), true);
});

test('an NDC is found in the form of claims, with or without zeros', () => {
  const line = { text: '50474-782-7900901 listed', range: undefined };
  for (const typed of ['50474078279', '50474-0782-79', '50474-782-79'])
    assert.equal(isAsked(line, typed), true, typed);
  assert.equal(isAsked(line, '50474078278'), false);
});

test('words for all diagnoses are kept when the filter is a diagnosis', () => {
  const line = { text: 'All related Diagnoses 00220', range: undefined, isAnyDiagnosis: true };
  assert.equal(isAsked(line, 'C22.0'), true);
  assert.equal(isAsked(line, 'c22'), true);
  assert.equal(isAsked(line, '47381'), false);
  assert.equal(isAsked({ ...line, isAnyDiagnosis: false }, 'C22.0'), false);
});

test('lines sort by code, by the number of policies, and by one policy', () => {
  const lines = [line(0, [true, false]), line(1, [true, true]), line(2, [false, true])];
  const places = (order: string) =>
    lines
      .toReversed()
      .toSorted(lineOrder(order))
      .map(({ place }) => place);
  assert.deepEqual(places('code'), [0, 1, 2]);
  assert.deepEqual(places('policies'), [1, 0, 2]);
  assert.deepEqual(places('2'), [1, 2, 0]);
});
