import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument, readLines } from './document.ts';

const read = (text: string) =>
  readDocument(readLines(text, [])).map((block) =>
    block.kind === 'table' ? block.rows : block.kind,
  );

test('columns that spaces align are a table, with cells that go on in the last column', () => {
  assert.deepEqual(
    read(`Codes:

Code Type        Code            Note
CPT              47371,  47381   one
                                 and two
HCPCS            C9751
ICD-10 Diagnosis                 three

Text.
`),
    [
      'paragraph',
      [
        ['Code Type', 'Code', 'Note'],
        ['CPT', '47371,  47381', 'one\nand two'],
        ['HCPCS', 'C9751', ''],
        ['ICD-10 Diagnosis', '', 'three'],
      ],
      'paragraph',
    ],
  );
});

test('columns whose rows would change the order of the words stay text', () => {
  assert.deepEqual(
    read(`Device      Maker      Cleared
Emprint     Covidien   2020
SX
TATO        Terumo     2022
Solero      Angio      2017
`),
    ['paragraph'],
  );
  assert.deepEqual(read('Signed:     A. Name\nDate:       2024\n'), ['paragraph']);
  assert.deepEqual(read('1. one      two\n2. three    four\n3. five     six\n'), ['list']);
});
