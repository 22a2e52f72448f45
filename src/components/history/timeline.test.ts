import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HistoryEntry } from '../../model/policy.ts';
import { entriesByKind } from './entries-by-kind.ts';
import { meaningsOf, timelineDescription, timelineOf } from './timeline.ts';

const payer = 'Blue Cross and Blue Shield of Louisiana';
const entry = (date: string, kind: string, coverage?: string): HistoryEntry => ({
  id: `entry-${date}`,
  date,
  printedDate: '',
  kind,
  text: '',
  coverage,
  coverageChange:
    coverage === undefined ? 'not stated' : coverage.startsWith('No') ? 'unchanged' : 'other',
});

const history = [
  entry('2019-01-02', 'review', 'No change to coverage.'),
  entry('2019-02-03', 'approval', 'No change to coverage.'),
  entry('2020-02-03', 'approval', 'Coverage changed to eligible.'),
  entry('2021-02-03', 'approval'),
];
const policy = { payer, history, nextReview: '2025-06' };

test('a lane for each kind that occurs, in the order of the profile, a mark for each entry', () => {
  const { lanes } = timelineOf(policy);
  assert.deepEqual(
    lanes.map(({ label, marks }) => [
      label,
      ...marks.map(({ attributes }) => `${attributes['data-date']} ${attributes['data-coverage']}`),
    ]),
    [
      ['Approvals', '2019-02-03 unchanged', '2020-02-03 other', '2021-02-03 not stated'],
      ['Reviews', '2019-01-02 unchanged', '2025-06 planned'],
    ],
  );
});

test('a planned review is drawn also where there was none before', () => {
  const { lanes } = timelineOf({ ...policy, history: history.slice(1) });
  assert.deepEqual(
    lanes.at(-1)?.marks.map(({ attributes }) => attributes['data-coverage']),
    ['planned'],
  );
  const withoutPlan = timelineOf({ ...policy, history: history.slice(1), nextReview: undefined });
  assert.deepEqual(
    withoutPlan.lanes.map(({ label }) => label),
    ['Approvals'],
  );
});

test('the description has the counts of the figure', () => {
  assert.equal(
    timelineDescription(policy),
    '4 entries from 2019 to 2021. Approvals: 3. Reviews: 1. In 2 of them the entry says that ' +
      'coverage did not change. Next scheduled review: 06/2025. The list below has every entry.',
  );
});

test('the legend quotes each wording for “unchanged” once, and leaves out what does not occur', () => {
  assert.deepEqual(meaningsOf(policy), [
    { kind: 'unchanged', meaning: 'The entry says “No change to coverage.”', count: 2 },
    {
      kind: 'other',
      meaning: 'The entry speaks of coverage in other words; read it below',
      count: 1,
    },
    { kind: 'not stated', meaning: 'The entry says nothing on coverage', count: 1 },
  ]);
  assert.deepEqual(
    meaningsOf({ history: history.slice(3) }).map(({ kind }) => kind),
    ['not stated'],
  );
});

test('entries by kind leave out kinds without any', () => {
  assert.deepEqual(
    entriesByKind(policy).map(({ plural, entries }) => [plural, entries.length]),
    [
      ['Approvals', 3],
      ['Reviews', 1],
    ],
  );
});
