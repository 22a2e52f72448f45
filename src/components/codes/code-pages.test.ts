import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeRow, CodeSystem } from '../../model/code-systems.ts';
import { codePages, codesPerPage, codePageTitle, everyPage, fitsOnePage } from './code-pages.ts';
import { libraryCodes, type CodedPolicy } from './library-codes.ts';

const row = (system: CodeSystem, codes: string[], printed = codes.join(', ')): CodeRow => ({
  system,
  printedSystem: system,
  printed,
  codes: codes.map((code) => ({ system, code, anchor: code, start: 0, end: 0 })),
});

const policy = (number: string, codes: string[], printed?: string): CodedPolicy => ({
  number,
  codes: [
    ...(codes.length > 0 ? [row('CPT', codes)] : []),
    ...(printed === undefined ? [] : [row('CPT', [], printed)]),
  ],
});

const codesFrom = (first: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => String(first + index));

test('a library with few codes has them on one page', () => {
  assert.equal(fitsOnePage(libraryCodes([policy('00001', codesFrom(40000, codesPerPage))])), true);
  assert.equal(
    fitsOnePage(libraryCodes([policy('00001', codesFrom(40000, codesPerPage + 1))])),
    false,
  );
  // A code counts for each policy that lists it: each is a link on the page.
  const shared = codesFrom(40000, codesPerPage / 2);
  const three = ['00001', '00002', '00003'].map((number) => policy(number, shared));
  assert.equal(fitsOnePage(libraryCodes(three)), false);
});

test('codes are on the page of their first character, or of longer prefixes if there are many', () => {
  const found = libraryCodes([
    policy('00001', [...codesFrom(47000, 300), ...codesFrom(49000, 300), '99213']),
  ]);
  const [cpt] = codePages(found);
  assert.deepEqual(
    cpt?.codes.map(({ name, count }) => [name, count]),
    [
      ['cpt-4', 600],
      ['cpt-9', 1],
    ],
  );
  const [four] = cpt.codes;
  assert.deepEqual(
    four?.pages.map(({ name, lines }) => [name, lines.length]),
    [
      ['cpt-47', 300],
      ['cpt-49', 300],
    ],
  );
  assert.deepEqual(four.lines, []);
});

test('every code is on exactly one page, and no page exceeds the maximum', () => {
  const policies = Array.from({ length: 60 }, (_, index) =>
    policy(String(index).padStart(5, '0'), codesFrom(10000 + index * 997, 40)),
  );
  const found = libraryCodes(policies);
  const pages = everyPage(codePages(found).flatMap(({ codes }) => codes));
  const lines = pages.flatMap((page) => page.lines);
  assert.deepEqual(
    lines.map(({ key }) => key).sort(),
    found.flatMap(({ codes }) => codes.map(({ key }) => key)),
  );
  assert.ok(pages.every((page) => page.lines.length <= codesPerPage));
  assert.equal(new Set(pages.map(({ name }) => name)).size, pages.length);
});

test('words in place of codes are divided by policy, without pages that only link to others', () => {
  const policies = Array.from({ length: 500 }, (_, index) =>
    policy(String(index).padStart(5, '0'), [], 'No codes'),
  );
  const [cpt] = codePages(libraryCodes(policies));
  assert.deepEqual(
    cpt?.inWords.map(({ name, lines }) => [name, lines.length]),
    ['0', '1', '2', '3', '4'].map((digit) => [`cpt-in-words-00${digit}`, 100]),
  );
  const [first] = cpt.inWords;
  assert.equal(first && codePageTitle(first), 'CPT in words, policies 000…');
});

test('the point of a code is not part of an address, and a short code is on the page of the codes it is a prefix of', () => {
  const codes = ['C21', 'C22', 'C22.0', ...codesFrom(100, 600).map((digits) => `C22.${digits}`)];
  const rows = [row('ICD-10-CM', codes)];
  const [system] = codePages(libraryCodes([{ number: '00001', codes: rows }]));
  const pages = everyPage(system?.codes ?? []);
  const names = pages.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  assert.ok(names.every((name) => !name.includes('.')));
  const short = pages.find(({ name }) => name === 'icd-10-cm-c22');
  assert.deepEqual(
    short?.lines.map(({ key }) => key),
    ['C22'],
  );
  assert.equal(pages.flatMap(({ lines }) => lines).length, codes.length);
});
