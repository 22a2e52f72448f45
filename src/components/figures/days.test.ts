import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDayOf, placeOfDay } from './days.ts';

// A time zone in which the morning is a day later than in UTC.
process.env['TZ'] = 'Pacific/Auckland';

test('the reader’s date is that of the reader’s clock, not of UTC', () => {
  assert.equal(isoDayOf(new Date(2025, 0, 9, 0, 30)), '2025-01-09');
  assert.equal(isoDayOf(new Date(2025, 11, 31, 23, 59)), '2025-12-31');
});

test('a day has a position on an axis of whole years, even before and after it', () => {
  assert.equal(placeOfDay('2024-01-01', 2024, 2025), 0);
  assert.equal(placeOfDay('2025-01-01', 2024, 2025), 0.5);
  assert.equal(placeOfDay('2026-01-01', 2024, 2025), 1);
  assert.ok(placeOfDay('2023-12-31', 2024, 2025) < 0);
  assert.ok(placeOfDay('2024-07-16', 2024, 2024) > placeOfDay('2024-07-01', 2024, 2024));
});
