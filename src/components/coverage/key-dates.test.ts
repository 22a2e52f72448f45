import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HistoryEntry } from '../../model/policy.ts';
import { keyDates, type DatedPolicy } from './key-dates.ts';

const entry = (date: string): HistoryEntry => ({
  id: `entry-${date}`,
  date,
  printedDate: '',
  kind: 'review',
  text: '',
  coverage: undefined,
  coverageUnchanged: false,
});

const policy: DatedPolicy = {
  number: '00220',
  payer: 'Blue Cross and Blue Shield of Louisiana',
  originalEffectiveDate: '2007-06-20',
  currentEffectiveDate: '2024-07-08',
  nextReview: '2025-06',
  history: [entry('2007-06-20'), entry('2024-06-12')],
};

test('the dates are in order, and the last history entry links to its line', () => {
  assert.deepEqual(
    keyDates(policy).map(({ printed, kind, href }) => [printed, kind, href]),
    [
      ['06/20/2007', 'past', undefined],
      ['06/12/2024', 'past', '/00220/history/#entry-2024-06-12'],
      ['07/08/2024', 'current', undefined],
      ['06/2025', 'planned', undefined],
    ],
  );
});

test('the last entry is the latest one, even in a history that begins with it', () => {
  const history = policy.history.toReversed();
  assert.equal(keyDates({ ...policy, history })[1]?.date, '2024-06-12');
});

test('an effective date that the document does not print is not among them', () => {
  const archived = {
    ...policy,
    currentEffectiveDate: undefined,
    history: [],
    nextReview: undefined,
  };
  assert.deepEqual(
    keyDates(archived).map(({ label }) => label),
    ['Original effective date'],
  );
});

test('a policy without history and review still has its effective dates', () => {
  const dates = keyDates({ ...policy, history: [], nextReview: undefined });
  assert.deepEqual(
    dates.map(({ date }) => date),
    ['2007-06-20', '2024-07-08'],
  );
});
