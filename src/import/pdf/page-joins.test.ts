import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cell, Extent, PdfBlock } from './block.ts';
import { Hyphens } from './hyphens.ts';
import { joinPages } from './page-joins.ts';
import { textOf, type Run } from './runs.ts';

const type = { size: 10, leading: 1.2, hyphens: new Hyphens([]) };

const cell = (text: string): Cell =>
  text ? [[{ text, bold: false, italic: false, rise: undefined }]] : [];
const table = (page: number, ...rows: string[][]): PdfBlock => ({
  kind: 'table',
  page,
  isCut: false,
  lefts: rows[0]?.map((_, at) => at * 100) ?? [],
  rows: rows.map((row) => row.map(cell)),
});

const rowsOf = (blocks: PdfBlock[]) =>
  blocks.map((block) =>
    block.kind === 'table'
      ? block.rows.map((row) => row.map((lines) => lines.map(textOf).join(' / ')))
      : [],
  );

test('the head of a table that the next page repeats is left out, and listed', () => {
  const head = ['Code Type', 'Code'];
  const { blocks, repeatedHeads } = joinPages(
    [
      [table(1, head, ['CPT', '00001'])],
      [table(2, head, ['HCPCS', 'A0001'])],
      [table(3, ['NDC', '00000-0000-00'])],
    ],
    type,
  );
  assert.deepEqual(rowsOf(blocks), [
    [head, ['CPT', '00001'], ['HCPCS', 'A0001'], ['NDC', '00000-0000-00']],
  ]);
  assert.deepEqual(repeatedHeads, [{ page: 2, text: 'Code Type | Code' }]);
});

test('a page that ends with the head of a table does not print it twice', () => {
  const head = ['Code Type', 'Code'];
  const { blocks, repeatedHeads } = joinPages(
    [[table(1, head)], [table(2, head, ['CPT', '00001'])]],
    type,
  );
  assert.deepEqual(rowsOf(blocks), [[head, ['CPT', '00001']]]);
  assert.equal(repeatedHeads.length, 1);
});

const text = (words: string): Run[] => [
  { text: words, bold: false, italic: false, rise: undefined },
];

test('the rest of a cell with which a page begins is put to its cell', () => {
  const { blocks } = joinPages(
    [
      [table(1, ['Code Type', 'Code'], ['ICD-10', 'C22.0, C22.1,'])],
      [
        {
          kind: 'paragraph',
          page: 2,
          runs: text('C22.2'),
          extent: { firstX: 100, wrappedX: 100, firstWord: 20, room: 300 },
        },
      ],
      [table(3, ['HCPCS', 'C9751'], ['NDC', '(none-'])],
      [table(4, ['', 'known)'], ['CPT', '47371'])],
    ],
    type,
  );
  assert.deepEqual(rowsOf(blocks), [
    [
      ['Code Type', 'Code'],
      ['ICD-10', 'C22.0, C22.1, C22.2'],
      ['HCPCS', 'C9751'],
      ['NDC', '(none-known)'],
      ['CPT', '47371'],
    ],
  ]);
});

test('a heading that a page repeats within the text below it is left out, and listed', () => {
  const heading = (page: number, words: string): PdfBlock => ({
    kind: 'heading',
    rank: 1,
    page,
    runs: text(words),
  });
  const { blocks, repeatedHeads } = joinPages(
    [
      [heading(1, '1. Some Disease'), table(1, ['Criteria'])],
      [heading(2, '1. Some Disease'), heading(2, '2. Other Disease')],
    ],
    type,
  );
  assert.deepEqual(
    blocks.map((block) => (block.kind === 'heading' ? textOf(block.runs) : block.kind)),
    ['1. Some Disease', 'table', '2. Other Disease'],
  );
  assert.deepEqual(repeatedHeads, [{ page: 2, text: '1. Some Disease' }]);
});

test('a table at the top of a page that has a bold head of its own is another table', () => {
  const bold = (words: string): Cell => [
    [{ text: words, bold: true, italic: false, rise: undefined }],
  ];
  const boxed = (page: number, head: string, row: string): PdfBlock => ({
    ...(table(page, [row]) as PdfBlock & { kind: 'table' }),
    rows: [[bold(head)], [cell(row)]],
  });
  const { blocks } = joinPages(
    [[boxed(1, '1. Psoriasis', 'ALL of')], [boxed(2, '2. Arthritis', 'ONE of')]],
    type,
  );
  assert.deepEqual(rowsOf(blocks), [
    [['1. Psoriasis'], ['ALL of']],
    [['2. Arthritis'], ['ONE of']],
  ]);
});

/** A paragraph or an item at the end or the beginning of a page. */
const block = (
  kind: 'paragraph' | 'item',
  page: number,
  words: string,
  extent: Partial<Extent>,
): PdfBlock => ({
  ...{ kind, page, runs: text(words), depth: 0, marker: undefined },
  extent: { firstX: 50, wrappedX: 50, firstWord: 20, room: 5, ...extent },
});

test('a sentence with which a page begins is put to a full last line, and listed as unsure', () => {
  const read = (room: number, next = 'It goes on.') => {
    const pages = [
      [block('paragraph', 1, 'One sentence.', { room })],
      [block('paragraph', 2, next, {})],
    ];
    const { blocks, unsure } = joinPages(pages, type);
    return [blocks.length, unsure.map(textOf)];
  };
  assert.deepEqual(read(5), [1, ['It goes on.']]);
  assert.deepEqual(read(60), [2, []]);
  assert.deepEqual(read(5, 'and goes on.'), [1, []]);
});

test('what stands at the indent of an item on the next page is the rest of the item', () => {
  const { blocks } = joinPages(
    [
      [block('item', 1, '2010;(1):', { wrappedX: 70 })],
      [block('paragraph', 2, 'CD006797', { firstX: 70 })],
    ],
    type,
  );
  assert.equal(blocks.length, 1);
});

test('a box goes on on the next page in a list or a sentence, else the page begins another row', () => {
  const rows = (last: string, first: string) =>
    rowsOf(joinPages([[table(1, ['Head'], [last])], [table(2, [first])]], type).blocks)[0]?.length;
  assert.equal(rows('• One; AND', '• Another; AND'), 2);
  assert.equal(rows('such as', 'palms and soles'), 2);
  assert.equal(rows('Initial: ALL.', 'Continuation: ONE.'), 3);
});

test('a row without a first cell at the top of a page is the rest of the row above, and unsure where it may begin one', () => {
  const read = (last: string, first: string) => {
    const pages = [
      [table(1, ['Code Type', 'Code'], ['CPT', last])],
      [table(2, ['', first], ['HCPCS', 'C9751'])],
    ];
    const { blocks, unsureRows } = joinPages(pages, type);
    return [rowsOf(blocks)[0]?.length, unsureRows.map(textOf)];
  };
  assert.deepEqual(read('47371, 47381', 'Delete code effective 10/01/2024: 0581T'), [
    3,
    ['Delete code effective 10/01/2024: 0581T'],
  ]);
  assert.deepEqual(read('47371 and', 'the others'), [3, []]);
});

test('the cells of a row for which a page had no room are put to the others', () => {
  const { blocks } = joinPages(
    [
      [table(1, ['NCT No.', 'Trial', 'N'], ['NCT01', 'One', '5'], ['NCT02', '', '7'])],
      [table(2, ['', 'Another', ''], ['NCT03', 'Third', '9'])],
    ],
    type,
  );
  assert.deepEqual(rowsOf(blocks)[0]?.slice(2), [
    ['NCT02', 'Another', '7'],
    ['NCT03', 'Third', '9'],
  ]);
});

test('a head with the words of the table before it that begins a table of its own is told', () => {
  const { blocks, secondHeads } = joinPages(
    [[table(1, ['Code Type', 'Code'], ['CPT', '47371'])], [table(2, ['Code Type Code'], ['NDC'])]],
    type,
  );
  assert.equal(blocks.length, 2);
  assert.deepEqual(secondHeads, [{ page: 2, text: 'Code Type Code' }]);
});
