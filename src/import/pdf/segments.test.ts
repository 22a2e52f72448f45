import assert from 'node:assert/strict';
import { test } from 'node:test';
import { line } from './lines.test-helpers.ts';
import { segmentsOf, withMarkersInPlace } from './segments.ts';

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

test('a hyphen that is drawn by itself at the end of a line is that of the line', () => {
  assert.deepEqual(read(['regulatory hor', 0.1], ['-', 0]), ['regulatory hor\u00AD']);
  assert.deepEqual(read(['a tumor-', 0]), ['a tumor-']);
  assert.deepEqual(read(['(withdrawn)', 0.3], ['-', 0]), ['(withdrawn) -']);
});

test('markers that are drawn after the text of their list stand before it', () => {
  const [first, second] = [line(70, 100, 'One item'), line(70, 112, 'Another')];
  const markers = [line(60, 100, '•'), line(60, 112, '1.')];
  assert.deepEqual(
    withMarkersInPlace([first, second, ...markers]).map(({ text }) => text),
    ['•', 'One item', '1.', 'Another'],
  );
});
