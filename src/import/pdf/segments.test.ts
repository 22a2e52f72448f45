import assert from 'node:assert/strict';
import { test } from 'node:test';
import { line } from './lines.test-helpers.ts';
import { segmentsOf, splitBetween, withMarkersInPlace, type Segment } from './segments.ts';

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
  assert.deepEqual(read(['not necessary', 0.4], ['** if', 0]), ['not necessary** if']);
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

/** Words at these places of lines that stand below each other. */
const wordsAt = (...rows: [x: number, word: string][][]) =>
  rows.flatMap((row, index) =>
    row.map(([x, text]) => ({
      ...{ text, x, y: 100 + index * 12, width: text.length * 5 },
      ...{ size: 10, bold: false, italic: false },
    })),
  );

const linesAt = (...rows: Parameters<typeof wordsAt>) =>
  segmentsOf(wordsAt(...rows), 1).map(({ text }) => text);

test('two words of a justified cell are one line if it goes on below; cells begin below each other', () => {
  assert.deepEqual(
    linesAt(
      [[50, 'Percutaneous,']],
      [
        [50, 'laparoscopic,'],
        [135, 'and'],
      ],
      [[50, 'intraoperative']],
    ),
    ['Percutaneous,', 'laparoscopic, and', 'intraoperative'],
  );
  const rows: [number, string][][] = [
    [
      [50, 'CPT'],
      [85, '47371'],
    ],
    [
      [50, 'NDC'],
      [85, '50474'],
    ],
  ];
  assert.deepEqual(linesAt(...rows), ['CPT', '47371', 'NDC', '50474']);
});

test('a justified line that many rows have is one line; three columns with equal gaps are cells', () => {
  const line: [number, string][] = [
    [50, 'Policy'],
    [95, 'Committee'],
    [155, 'review'],
  ];
  assert.deepEqual(linesAt(line, line, line), Array(3).fill('Policy Committee review'));
  const row = (...words: string[]) =>
    words.map((word, at): [number, string] => [50 + at * 30, word]);
  assert.deepEqual(linesAt(row('a', 'b', 'c'), row('d', 'e', 'f'), row('g', 'h', 'i')), [
    ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'],
  ]);
});

test('a gap of a justified line that is a little wider than the others parts nothing', () => {
  assert.deepEqual(read(['for', 0.96], ['the', 1.03], ['tumors', 0]), ['for the tumors']);
});

test('the marker of an item has a gap of its own in a justified line', () => {
  assert.deepEqual(read(['11.', 0.5], ['Trials.gov.', 1.3], ['NCT01.', 1.3], ['A', 0]), [
    '11. Trials.gov. NCT01. A',
  ]);
});

test('a segment is parted between columns, and not where a word ends before the next column', () => {
  const columns = [
    { left: 50, right: 110 },
    { left: 150, right: 200 },
  ];
  const split = (...row: [number, string][]) =>
    splitBetween(segmentsOf(wordsAt(row), 1)[0] as Segment, columns).map(({ text }) => text);
  assert.deepEqual(split([50, 'Diagnosis of'], [117, 'C22']), ['Diagnosis of C22']);
  assert.deepEqual(split([50, 'Diagnosis of ICD-10'], [150, 'C22']), [
    'Diagnosis of ICD-10',
    'C22',
  ]);
  // The pieces of one word.
  assert.deepEqual(split([50, 'microscopic pso'], [125, 'ri']), ['microscopic psori']);
});
