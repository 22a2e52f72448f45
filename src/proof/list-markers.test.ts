import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listMarker, nextMarker, orderedList } from './list-markers.ts';

const printed: [type: string | undefined, number: number, marker: string][] = [
  [undefined, 12, '12.'],
  ['1', 3, '3.'],
  ['A', 1, 'A.'],
  ['a', 26, 'z.'],
  ['a', 27, 'aa.'],
  ['A', 703, 'AAA.'],
  ['i', 4, 'iv.'],
  ['I', 9, 'IX.'],
  ['i', 48, 'xlviii.'],
  ['I', 1994, 'MCMXCIV.'],
  ['a', 0, '0.'],
  ['i', -1, '-1.'],
  ['i', 4000, '4000.'],
];

for (const [type, number, marker] of printed) {
  test(`item ${number} of a list of type ${type ?? 'none'} prints ${marker}`, () => {
    assert.equal(listMarker(type, number), marker);
  });
}

test('a list begins at its start and goes on from an item with a number of its own', () => {
  const list = orderedList({ type: 'a', start: '3' });
  const values = [undefined, undefined, '7', undefined, 'no number'];
  assert.deepEqual(
    values.map((value) => nextMarker(list, value)),
    ['c.', 'd.', 'g.', 'h.', 'i.'],
  );
});

test('parentheses or brackets take the place of the full stop', () => {
  const markerIn = (delimiter: string, type?: string) =>
    nextMarker(orderedList({ 'data-delimiter': delimiter, ...(type && { type }) }), '3');
  assert.equal(markerIn(')'), '3)');
  assert.equal(markerIn('()', 'a'), '(c)');
  assert.equal(markerIn('()', 'I'), '(III)');
  assert.equal(markerIn('[]'), '[3]');
});
