import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeRow, ListedCode } from '../../model/code-systems.ts';
import { cellsOf, codesAsText, rangeOf, type ListingPolicy } from './code-cells.ts';
import { libraryCodes } from './library-codes.ts';

const row = (printed: string, codes: Partial<ListedCode>[]): CodeRow => ({
  system: 'ICD-10-CM',
  printedSystem: 'ICD-10 Diagnosis',
  printed,
  codes: codes.map(({ code = '', ...more }) => ({
    ...{ system: 'ICD-10-CM', code, anchor: `icd-10-cm-${code}`, start: 0, end: 0 },
    ...more,
  })),
});
const policy = (...codes: CodeRow[]): ListingPolicy => ({
  number: '00001',
  payer: 'Blue Cross and Blue Shield of Louisiana',
  codes,
});
const line = (key: string) => ({ key, policies: ['00001'] });
const cells = (from: ListingPolicy, key: string) => cellsOf(from, 'ICD-10-CM', line(key));

test('a listed code links to its place; a code of another system, or an unlisted one, gives nothing', () => {
  const one = policy(row('C22.0', [{ code: 'C22.0' }]));
  assert.deepEqual(cells(one, 'C22.0'), [
    { state: 'Listed', href: '/00001/coding/#icd-10-cm-C22.0' },
  ]);
  assert.deepEqual(cells(one, 'C22.1'), []);
  assert.deepEqual(cellsOf(one, 'CPT', line('C22.0')), []);
});

test('a code that is only inside a range says so, and links to the range', () => {
  const range = { code: 'C34.00', to: 'C34.92', anchor: 'icd-10-cm-c34.00-c34.92' };
  const one = policy(row('C34.00-C34.92', [range]));
  const inside = [{ state: 'In C34.00-C34.92', href: '/00001/coding/#icd-10-cm-c34.00-c34.92' }];
  assert.deepEqual(cells(one, 'C34.10'), inside);
  assert.deepEqual(cells(one, 'C34.10-C34.30'), inside);
  assert.deepEqual(cells(one, 'C34.10-C35.9'), []);
  assert.deepEqual(cells(one, 'C35'), []);
  assert.equal(cells(one, 'C34.00-C34.92')[0]?.state, 'Listed');
  // The code's own line says more.
  const both = policy(row('C34.00-C34.92, C34.10', [range, { code: 'C34.10' }]));
  assert.deepEqual(
    cells(both, 'C34.10').map(({ state }) => state),
    ['Listed'],
  );
});

test('dates of a code are those that the row prints, in the payer’s format', () => {
  const states = (...codes: Partial<ListedCode>[]) =>
    cells(policy(row('', codes)), 'D34').map(({ state }) => state);
  const code = 'D34';
  assert.deepEqual(states({ code, change: 'deleted', changeDate: '2024-10-01' }), [
    'Deleted 10/01/2024',
  ]);
  assert.deepEqual(states({ code, change: 'added' }), ['Added']);
  assert.deepEqual(states({ code, until: '2024-03-31' }), ['Through 03/31/2024']);
  // In two rows: each one that says something different.
  assert.deepEqual(states({ code }, { code }, { code, change: 'deleted' }), ['Listed', 'Deleted']);
});

test('words in place of codes belong only to their own policy', () => {
  const words = { key: '00001', words: 'All diagnoses', policies: ['00001'] };
  const one = policy(row('All diagnoses', []));
  assert.deepEqual(cellsOf(one, 'ICD-10-CM', words), [
    { state: 'In words', href: '/00001/coding/' },
  ]);
  assert.deepEqual(cellsOf({ ...one, number: '00002' }, 'ICD-10-CM', words), []);
});

test('the hyphens of an NDC do not make it a range', () => {
  assert.deepEqual(rangeOf('CPT', line('47370-47383')), ['47370', '47383']);
  assert.equal(rangeOf('CPT', line('47370')), undefined);
  assert.equal(rangeOf('NDC', line('50474-0780-85')), undefined);
});

test('codes are copied as lines for a spreadsheet: system, code, policy, status', () => {
  const deleted = { code: 'C22.1', change: 'deleted', changeDate: '2024-10-01' } as const;
  const other = {
    ...policy(row('C22.1', [{ code: 'C22.1', until: '2025-12-31' }]), row('All diagnoses', [])),
    number: '00002',
  };
  const policies = [policy(row('C22.0, C22.1', [{ code: 'C22.0' }, deleted])), other];
  assert.equal(
    codesAsText(libraryCodes(policies), policies),
    [
      'ICD-10-CM\tC22.0\t00001\tListed',
      'ICD-10-CM\tC22.1\t00001\tDeleted 10/01/2024',
      'ICD-10-CM\tC22.1\t00002\tThrough 12/31/2025',
      'ICD-10-CM\tAll diagnoses\t00002\tIn words',
    ].join('\n'),
  );
});
