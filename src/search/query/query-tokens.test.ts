import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queryTokens } from './query-tokens.ts';
import { isStopWord } from './tokens.ts';

test('a date is one word, however it is typed or printed', () => {
  for (const typed of [
    '06/12/2024',
    '6/12/24',
    '2024-06-12',
    'June 12, 2024',
    '12 June 2024',
    'jun. 12th 2024',
  ]) {
    assert.deepEqual(queryTokens(typed), ['20240612'], typed);
  }
  for (const typed of ['06/2024', 'June 2024', '2024-06']) {
    assert.deepEqual(queryTokens(typed), ['202406'], typed);
  }
});

test('contractions leave neither a letter nor a meaningful word behind, whatever apostrophe they have', () => {
  for (const [typed, meant] of [
    ["isn't it experimental", ['experimental']],
    ['why won’t they pay', ['pay']],
    ['I can´t', []],
    ['wouldnt they cover it', ['cover']],
    ["what's new, theres more", ['new', 'more']],
    ["Crohn's disease", ['crohn', 'disease']],
    ["the patient's T stage", ['patient', 't', 'stage']],
  ] as const) {
    assert.deepEqual(
      queryTokens(typed).filter((word) => !isStopWord(word)),
      meant,
      typed,
    );
  }
});
