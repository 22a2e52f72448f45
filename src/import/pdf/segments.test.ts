import assert from 'node:assert/strict';
import { test } from 'node:test';
import { segmentsOf } from './segments.ts';

/** Items on one line, with the gaps after each, in sizes. */
function itemsOf(...pieces: [text: string, gap: number][]) {
  let x = 50;
  return pieces.map(([text, gap]) => {
    const item = { text, x, y: 100, width: text.length * 5, size: 10, bold: false, italic: false };
    x += item.width + gap * 10;
    return item;
  });
}

const read = (...pieces: [text: string, gap: number][]) =>
  segmentsOf(itemsOf(...pieces), 1).map(({ text }) => text);

test('a justified line with wide gaps is one text; cells have gaps of their own', () => {
  assert.deepEqual(read(['superior', 1.4], ['local', 1.4], ['control', 1.4], ['of', 0]), [
    'superior local control of',
  ]);
  assert.deepEqual(read(['CPT', 1.4], ['47371', 2.1], ['covered', 0]), ['CPT', '47371', 'covered']);
});

test('the mark of a footnote stands at its word, also in a justified line', () => {
  assert.deepEqual(read(['Emprint™', 0.4], ['‡', 0.4], [', a system', 0]), ['Emprint™‡, a system']);
});
