import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinGroups, synonymFinder } from './synonyms.ts';
import { tokens } from './tokens.ts';

/** The additional words by which a text is found. */
function addedTo(text: string, groups: string[][]): string[] {
  const words = tokens(text);
  const found = synonymFinder(groups)(words).flatMap((match) => match.words);
  return [...new Set(found)].filter((word) => !words.includes(word)).sort();
}

test('a phrase of a group is found by the words of its other phrases', () => {
  const groups = [['complication', 'side effect', 'risk']];
  assert.deepEqual(addedTo('The risk is low.', groups), ['complication', 'effect', 'side']);
  assert.deepEqual(addedTo('A Side-Effect.', groups), ['complication', 'risk']);
  assert.deepEqual(addedTo('The side has no effect.', groups), []);
  assert.deepEqual(addedTo('Asterisk', groups), []);
});

test('a phrase inside a longer one counts, even within the expansion of an abbreviation', () => {
  const groups = [
    ['rct', 'randomized controlled trial'],
    ['randomized', 'randomised'],
  ];
  assert.ok(addedTo('a randomized controlled trial', groups).includes('randomised'));
  assert.ok(addedTo('one RCT', groups).includes('randomised'));
});

test('groups that share a phrase are one', () => {
  const joined = joinGroups([
    ['cryoablation', 'csa'],
    ['liver', 'hepatic'],
    ['csa', 'cryosurgical ablation'],
  ]);
  assert.deepEqual(joined, [
    ['cryoablation', 'csa', 'cryosurgical ablation'],
    ['liver', 'hepatic'],
  ]);
});
