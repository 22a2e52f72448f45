import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stem } from '../query/tokens.ts';
import { wordsByFrequency } from './dictionary.ts';
import { everydayWords } from './everyday-words.ts';

const library = ['physician', 'curative', 'freezing', 'risk', 'liver', 'tumor', 'the'];
const found = everydayWords(library, wordsByFrequency());

test('a word that the library does not have leads to words that it has', () => {
  assert.equal(found.get(stem('doctor')), 'physician');
  assert.equal(found.get(stem('remedy')), 'curative');
  assert.match(found.get(stem('danger')) ?? '', /\brisk\b/);
});

test('words of other parts of speech lead to each other, except for parts of the body', () => {
  const related = everydayWords(['failing', 'pregnant', 'pulmonary'], wordsByFrequency());
  assert.equal(related.get(stem('failure')), 'failing');
  assert.equal(related.get(stem('pregnancy')), 'pregnant');
  assert.equal(related.get(stem('lung')), undefined);
});

test('irregular forms lead to their verb', () => {
  assert.equal(found.get(stem('froze')), 'freezing');
});

test('a word of the library leads to others, which another policy may use, but never to itself', () => {
  assert.equal(found.get(stem('risk')), undefined);
  const both = everydayWords(['physician', 'doctor'], wordsByFrequency());
  assert.equal(both.get(stem('doctor')), 'physician');
});

test('nothing leads to words that the library does not have', () => {
  const words = [...found.values()].flatMap((value) => value.split(' '));
  assert.deepEqual(
    words.filter((word) => !library.includes(word)),
    [],
  );
});
