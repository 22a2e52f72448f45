import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeLabel } from '../model/code-systems.ts';
import { codeTablesOf, printedCodes } from './codes.ts';

const payer = 'Blue Cross and Blue Shield of Louisiana';
const labels = (...[system, text]: [Parameters<typeof printedCodes>[1], string]) =>
  printedCodes(payer, system, text).map((code) => `${code.system} ${codeLabel(code)}`);

test('codes of every system are read from the text of a row', () => {
  assert.deepEqual(labels('CPT', '47381, 3006F, 0581T; 0235U and 0001M.'), [
    'CPT 47381',
    'CPT 3006F',
    'CPT 0581T',
    'CPT 0235U',
    'CPT 0001M',
  ]);
  assert.deepEqual(labels('HCPCS', 'C9751, J3590'), ['HCPCS C9751', 'HCPCS J3590']);
  assert.deepEqual(labels('NDC', '50474-0780-85, 50474-782-79'), [
    'NDC 50474-0780-85',
    'NDC 50474-782-79',
  ]);
  assert.deepEqual(labels('ICD-10-CM', 'C22.0, C73, M45.AB, C7A.090, Z79.620'), [
    'ICD-10-CM C22.0',
    'ICD-10-CM C73',
    'ICD-10-CM M45.AB',
    'ICD-10-CM C7A.090',
    'ICD-10-CM Z79.620',
  ]);
  assert.deepEqual(labels('ICD-10-PCS', '0F500ZZ, 0F503ZF'), [
    'ICD-10-PCS 0F500ZZ',
    'ICD-10-PCS 0F503ZF',
  ]);
  assert.deepEqual(labels('ICD-9-CM', '155.0, 50.23, V10.07'), [
    'ICD-9-CM 155.0',
    'ICD-9-CM 50.23',
    'ICD-9-CM V10.07',
  ]);
});

test('ranges are read in every form', () => {
  const ranges = 'C34.00-C34.92, L40.0 – L40.59, K50.00 through K50.919, M45.0 to M45.9';
  assert.deepEqual(labels('ICD-10-CM', ranges), [
    'ICD-10-CM C34.00-C34.92',
    'ICD-10-CM L40.0-L40.59',
    'ICD-10-CM K50.00-K50.919',
    'ICD-10-CM M45.0-M45.9',
  ]);
});

test('words and dates are no codes', () => {
  assert.deepEqual(labels('HCPCS', 'No codes'), []);
  assert.deepEqual(labels('ICD-10-CM', 'All related Diagnoses'), []);
  assert.deepEqual(labels('CPT', 'See 4738, 473811 and 12/31/2024.'), []);
});

test('revenue codes of behavioral health, alternative therapies and adult care are known', () => {
  assert.deepEqual(labels('Revenue code', '0450, 1001, 2101-2103, 3101'), [
    'Revenue code 0450', 'Revenue code 1001', 'Revenue code 2101-2103', 'Revenue code 3101',
  ]); // prettier-ignore
  assert.deepEqual(labels('Revenue code', '1200, 2024'), []);
});

test('what a row says about the days of its codes is read in the words of the payer', () => {
  const [deleted] = printedCodes(payer, 'CPT', 'Delete code effective 10/01/2024: 0581T');
  assert.deepEqual(
    [deleted?.code, deleted?.change, deleted?.changeDate],
    ['0581T', 'deleted', '2024-10-01'],
  );
  const added = printedCodes(payer, 'CPT', 'Add codes effective 10/01/2024: 0673T, 0674T');
  assert.deepEqual(
    added.map(({ code, change }) => [code, change]),
    [
      ['0673T', 'added'],
      ['0674T', 'added'],
    ],
  );
  const listed = printedCodes(payer, 'HCPCS', 'C9399, J3590 (through 03/31/2024), Q5199');
  assert.deepEqual(
    listed.map(({ code, until }) => [code, until]),
    [
      ['C9399', undefined],
      ['J3590', '2024-03-31'],
      ['Q5199', undefined],
    ],
  );
});

test('a cell may add and delete codes after others; each has the change above it', () => {
  const codes = printedCodes(
    payer,
    'CPT',
    '20974, 20975 Delete codes effective 12/14/2022: 20979 Add code effective 1/1/2023: 20980',
  );
  assert.deepEqual(
    codes.map(({ code, change, changeDate }) => [code, change, changeDate]),
    [
      ['20974', undefined, undefined],
      ['20975', undefined, undefined],
      ['20979', 'deleted', '2022-12-14'],
      ['20980', 'added', '2023-01-01'],
    ],
  );
});

test('ICD-10 codes of new diseases begin with U', () => {
  assert.deepEqual(labels('ICD-10-CM', 'U07.1, U09.9'), ['ICD-10-CM U07.1', 'ICD-10-CM U09.9']);
});

test('rows of procedures mix CPT and HCPCS', () => {
  assert.deepEqual(labels('CPT', '47381, C9751'), ['CPT 47381', 'HCPCS C9751']);
});

test('a code in two groups has an anchor in each, and a row without a name has that of the row above', () => {
  const columns = ['Code Type', 'Code'];
  const row = (printedSystem: string, printed: string) =>
    ({ system: 'CPT', printedSystem, printed }) as const;
  const [covered, other] = codeTablesOf(payer, [
    { columns, rows: [row('CPT', '47381'), row('', 'Add code effective 01/01/2025: 47382')] },
    { columns, rows: [row('CPT', '47381')] },
  ]);
  assert.deepEqual(
    covered?.map(({ printedSystem, codes }) => [printedSystem, codes[0]?.anchor]),
    [
      ['CPT', 'cpt-47381'],
      ['CPT', 'cpt-47382'],
    ],
  );
  assert.equal(other?.[0]?.codes[0]?.anchor, 'cpt-47381-2');
});
