import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences, inContext } from './compare.ts';

const runs = (expected: string, found: string) =>
  differences(expected.split(' '), found.split(' ')).map((run) => [
    run.expected.join(' '),
    run.found.join(' '),
    run.expectedAt,
    run.foundAt,
  ]);

test('equal texts differ nowhere', () => assert.deepEqual(runs('a b c', 'a b c'), []));

test('each run of words that differs is placed in both texts', () => {
  assert.deepEqual(runs('a b c d e f', 'a x c d y e'), [
    ['b', 'x', 1, 1],
    ['', 'y', 4, 4],
    ['f', '', 5, 6],
  ]);
});

test('differences at the ends, and of words that repeat', () => {
  assert.deepEqual(runs('a a b', 'a a a b'), [['', 'a', 2, 2]]);
  assert.deepEqual(runs('x a', 'a'), [['x', '', 0, 0]]);
  assert.deepEqual(runs('a', 'a x'), [['', 'x', 1, 1]]);
});

test('texts that differ in thousands of words are one difference', () => {
  const words = (mark: string) =>
    Array.from({ length: 4000 }, (_, index) => (index % 2 === 0 ? mark : `w${index}`));
  const [only, ...others] = differences(['same', ...words('a')], ['same', ...words('b')]);
  assert.deepEqual(others, []);
  assert.equal(only?.expectedAt, 1);
  assert.equal(only.expected.length, 3999);
});

test('a run is shown between its neighbors, and shortened if it is long', () => {
  const words = Array.from({ length: 40 }, (_, index) => `w${index}`);
  assert.equal(inContext(words, 10, ['w10']), '… w5 w6 w7 w8 w9 [w10] w11 w12 w13 w14 w15 …');
  assert.match(inContext(words, 1, words.slice(1, 20)), /\[w1 .* w12 … \(19 words\)\] w20/);
});
