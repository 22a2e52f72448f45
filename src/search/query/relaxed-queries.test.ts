import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queriesWithFewerWords } from './relaxed-queries.ts';

/** Relaxed queries of a library in which some words stand together. */
const relaxed = (query: string, together: string[]) => {
  const isFound = (part: string) =>
    together.some((words) => part.split(' ').every((word) => words.includes(word)));
  return queriesWithFewerWords(query.split(' '), (part) => Promise.resolve(isFound(part)));
};

test('leaves out as few words as possible, and keeps their order', async () => {
  assert.deepEqual(await relaxed('NCCN lesion cryoshock', ['lesion NCCN', 'cryoshock']), [
    'NCCN lesion',
  ]);
  assert.deepEqual(await relaxed('alpha beta gamma', ['beta', 'gamma']), ['beta', 'gamma']);
});

test('offers three queries at most', async () => {
  const all = ['one two', 'one three', 'one four', 'two three'];
  assert.deepEqual(await relaxed('one two three four', all), ['one two', 'one three', 'two three']);
});

test('a long query has too many parts to try', async () => {
  assert.deepEqual(await relaxed('one two three four five six', ['one two']), []);
});
