import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readListedDate } from './listed-date.ts';

const isoOf = (text: string) => readListedDate(text)?.iso;

test('dates are read with the precision that tables print', () => {
  assert.equal(isoOf('Dec 2025'), '2025-12');
  assert.equal(isoOf('April 2024'), '2024-04');
  assert.equal(isoOf('Sept. 2024'), '2024-09');
  assert.equal(isoOf('Jan 31, 2027'), '2027-01-31');
  assert.equal(isoOf('31 January 2027'), '2027-01-31');
  assert.equal(isoOf('12/2025'), '2025-12');
  assert.equal(isoOf('02/28/2025'), '2025-02-28');
  assert.equal(isoOf('2026'), '2026');
});

test('the text around a date is not part of it', () => {
  const text = 'July 2021 (terminated, sponsor decision)';
  const date = readListedDate(text);
  assert.equal(date && text.slice(date.start, date.end), 'July 2021');
  assert.equal(isoOf('Dec 2022 (completed; results posted)'), '2022-12');
});

test('text that is not a date gives none', () => {
  for (const text of ['NR', '-', '', '13/2025', 'Feb 30, 2025', '1,122', 'Approximately 40']) {
    assert.equal(isoOf(text), undefined, text);
  }
});
