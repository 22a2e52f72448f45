import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerpt } from './excerpt.ts';
import { synonymFinder } from './synonyms.ts';
import { stem, tokens } from './tokens.ts';

/** An excerpt with what is marked in brackets. */
const shown = (text: string, query: string, synonyms: string[][] = []): string =>
  excerpt(text, tokens(query).map(stem), synonymFinder(synonyms))
    .map(({ text: run, isMarked }) => (isMarked ? `[${run}]` : run))
    .join('');

test('marks the forms of a word, and leaves the text as printed', () => {
  assert.equal(
    shown('Complications, e.g. a complication.', 'complication'),
    '[Complications], e.g. a [complication].',
  );
});

test('marks synonyms of the policy only, and whole phrases', () => {
  const synonyms = [['cryoablation', 'cryosurgical ablation', 'freezing']];
  assert.equal(
    shown('Cryosurgical ablation (CSA).', 'freezing', synonyms),
    '[Cryosurgical ablation] (CSA).',
  );
  assert.match(
    shown('Cryosurgical ablation', 'cryosurgical', synonyms),
    /^\[Cryosurgical ablation\]$/,
  );
  assert.equal(shown('Cryosurgical ablation (CSA).', 'freezing'), 'Cryosurgical ablation (CSA).');
});

test('marks a date as a whole', () => {
  assert.equal(shown('06/12/2024 Review', '20240612'), '[06/12/2024] Review');
});

test('begins and ends with whole words, around most of the matched words', () => {
  const filler = 'and so on '.repeat(60);
  const text = `First liver. ${filler}Here liver and cryoshock stand. ${filler}End.`;
  const found = shown(text, 'liver cryoshock');
  assert.match(found, /^… (and|so|on) /);
  assert.match(found, /Here \[liver\] and \[cryoshock\] stand\./);
  assert.match(found, / (and|so|on) …$/);
  assert.ok(found.length < 260, found);
});
