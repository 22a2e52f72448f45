import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeRow } from '../../model/code-systems.ts';
import type { Passage } from '../../model/policy.ts';
import { libraryCodes, sharedCaveats } from './library-codes.ts';

const row = (codes: string[], printed = codes.join(', ')): CodeRow => ({
  system: 'CPT',
  printedSystem: 'CPT',
  printed,
  codes: codes.map((code) => {
    const [first = '', to] = code.split('-');
    const range = to === undefined ? {} : { to };
    return { system: 'CPT', code: first, ...range, anchor: `cpt-${code}`, start: 0, end: 0 };
  }),
});
const found = libraryCodes([
  { number: '00001', codes: [row(['47383', '47371'])] },
  { number: '00002', codes: [row(['47371'])] },
  { number: '00003', codes: [row([], 'No codes')] },
]);

test('codes of several policies are listed once by system, with the policies that list them', () => {
  assert.deepEqual(found, [
    {
      system: 'CPT',
      codes: [
        { key: '47371', policies: ['00001', '00002'] },
        { key: '47383', policies: ['00001'] },
      ],
      inWords: [{ key: '00003', words: 'No codes', policies: ['00003'] }],
    },
  ]);
});

test('a policy that lists a code in two groups lists it once', () => {
  const [system] = libraryCodes([{ number: '00001', codes: [row(['47371']), row(['47371'])] }]);
  assert.deepEqual(system?.codes, [{ key: '47371', policies: ['00001'] }]);
});

test('a range is one line, as printed', () => {
  const [system] = libraryCodes([{ number: '00001', codes: [row(['47370-47383'])] }]);
  assert.deepEqual(system?.codes, [{ key: '47370-47383', policies: ['00001'] }]);
});

test('policies that say the same about their lists are quoted once', () => {
  const caveat = (text: string, id: string) => ({ text, id }) as Passage;
  assert.deepEqual(
    sharedCaveats([
      { number: '00001', codeCaveat: caveat('May include', 'coding-p4') },
      { number: '00002', codeCaveat: caveat('Include', 'coding-p1') },
      { number: '00003', codeCaveat: undefined },
      { number: '00004', codeCaveat: caveat('May include', 'coding-p2') },
    ]),
    [
      {
        text: 'May include',
        policies: [
          { number: '00001', passage: 'coding-p4' },
          { number: '00004', passage: 'coding-p2' },
        ],
      },
      { text: 'Include', policies: [{ number: '00002', passage: 'coding-p1' }] },
    ],
  );
});
