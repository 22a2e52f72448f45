import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HistoryEntry } from '../../model/policy.ts';
import { entriesByKind } from './entries-by-kind.ts';
import { meaningsOf, timelineOf } from './timeline.ts';

const payer = 'Blue Cross and Blue Shield of Louisiana';
const entry = (date: string, kind: string, coverageUnchanged = false): HistoryEntry => ({
  id: `entry-${date}`,
  date,
  printedDate: date.replace(/(\d+)-(\d+)-(\d+)/, '$2/$3/$1'),
  kind,
  text: '',
  coverage: undefined,
  coverageUnchanged,
});

const history = [
  entry('2019-01-02', 'review', true),
  entry('2019-02-03', 'approval', true),
  entry('2020-02-03', 'approval'),
  entry('2021', 'approval'),
];
const policy = { number: '00123', payer, history, nextReview: '2025-06' };

test('a lane for each kind that occurs, in the order of the profile, a mark for each entry', () => {
  const lanes = timelineOf(policy);
  assert.deepEqual(
    lanes.map(({ label, marks }) => [
      label,
      ...marks.map(({ text, year, form }) => `${text} ${year} ${form}`),
    ]),
    [
      ['Approvals', 'Feb 2019 filled', 'Feb 2020 outlined', '2021 2021 outlined'],
      ['Reviews', 'Jan 2019 filled', 'Jun 2025 dashed'],
    ],
  );
});

test('a mark links to its entry, and names it, with the date as printed', () => {
  const [approvals] = timelineOf(policy);
  assert.deepEqual(approvals?.marks[0], {
    year: 2019,
    text: 'Feb',
    name: 'Feb 2019: Approval 02/03/2019, says that coverage did not change',
    href: '/00123/history/#entry-2019-02-03',
    form: 'filled',
    ofYear: '2019',
  });
  assert.equal(approvals.marks[1]?.name, 'Feb 2020: Approval 02/03/2020');
  assert.equal(approvals.marks[2]?.name, '2021: Approval 2021');
});

test('a planned review is drawn even if there was no review before', () => {
  const lanes = timelineOf({ ...policy, history: history.slice(1) });
  assert.deepEqual(
    lanes.at(-1)?.marks.map(({ form }) => form),
    ['dashed'],
  );
  const withoutPlan = timelineOf({ ...policy, history: history.slice(1), nextReview: undefined });
  assert.deepEqual(
    withoutPlan.map(({ label }) => label),
    ['Approvals'],
  );
});

test('the legend claims nothing about an entry except its own “unchanged”, and leaves out forms that do not occur', () => {
  assert.deepEqual(meaningsOf(policy), [
    { form: 'filled', meaning: 'The entry says that coverage did not change (2)' },
    { form: 'outlined', meaning: 'Other entries: read what each says (2)' },
    { form: 'dashed', meaning: 'Next scheduled review: 06/2025' },
  ]);
  assert.deepEqual(meaningsOf({ payer, history: history.slice(2), nextReview: undefined }), [
    { form: 'outlined', meaning: 'Read what each says (2)' },
  ]);
});

test('kinds without entries are left out', () => {
  assert.deepEqual(
    entriesByKind(policy).map(({ plural, entries }) => [plural, entries.length]),
    [
      ['Approvals', 3],
      ['Reviews', 1],
    ],
  );
});
