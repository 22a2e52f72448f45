import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateWords, isDateWord } from './dates.ts';

test('a printed day is also found by its month, but not by other numbers beside it', () => {
  assert.deepEqual(dateWords('Effective 07/08/2024, next 06/2025.'), [
    '20240708',
    '202407',
    '202506',
  ]);
  assert.deepEqual(dateWords('1579-90; 61(5): 4/2, 13/40/2024'), []);
});

test('years, months and days are date words; other numbers are not', () => {
  assert.deepEqual(['2024', '202406', '20240612'].filter(isDateWord).length, 3);
  assert.deepEqual(['47381', '9065296', '202413', '1234'].filter(isDateWord), []);
});
