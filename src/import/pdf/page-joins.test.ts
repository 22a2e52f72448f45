import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cell, PdfBlock } from './block.ts';
import { joinPages } from './page-joins.ts';
import { textOf } from './runs.ts';

const type = { size: 10, leading: 1.2, isWord: () => false };

const cell = (text: string): Cell => [[{ text, bold: false, italic: false, rise: undefined }]];
const table = (page: number, ...rows: string[][]): PdfBlock => ({
  kind: 'table',
  page,
  isCut: false,
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
