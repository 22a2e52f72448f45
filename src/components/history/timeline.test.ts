import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HistoryEntry } from '../../model/policy.ts';
import { entriesByKind } from './entries-by-kind.ts';
import { meaningsOf, timelineOf } from './timeline.ts';

const payer = 'Blue Cross and Blue Shield of Louisiana';
const entry = (date: string, kind: string, coverage?: string): HistoryEntry => ({
  id: `entry-${date}`,
  date,
  printedDate: date.replace(/(\d+)-(\d+)-(\d+)/, '$2/$3/$1'),
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
const policy = { number: '00123', payer, history, nextReview: '2025-06' };

test('a lane for each kind that occurs, in the order of the profile, a mark for each entry', () => {
  const lanes = timelineOf(policy);
  assert.deepEqual(
    lanes.map(({ label, marks }) => [
      label,
      ...marks.map(({ text, attributes }) => `${text} ${attributes?.['data-coverage']}`),
    ]),
    [
      ['Approvals', '02/19 unchanged', '02/20 other', '02/21 not stated'],
      ['Reviews', '01/19 unchanged', '06/25 planned'],
    ],
  );
});

test('a mark leads to its entry, and says which it is', () => {
  const [approvals] = timelineOf(policy);
  assert.deepEqual(approvals?.marks[0], {
    year: 2019,
    text: '02/19',
    name: '02/19: Approval 02/03/2019',
    href: '/00123/history/#entry-2019-02-03',
    attributes: { 'data-coverage': 'unchanged' },
  });
});

test('a planned review is drawn also where there was none before', () => {
  const lanes = timelineOf({ ...policy, history: history.slice(1) });
  assert.deepEqual(
    lanes.at(-1)?.marks.map(({ attributes }) => attributes?.['data-coverage']),
    ['planned'],
  );
  const withoutPlan = timelineOf({ ...policy, history: history.slice(1), nextReview: undefined });
  assert.deepEqual(
    withoutPlan.map(({ label }) => label),
    ['Approvals'],
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
