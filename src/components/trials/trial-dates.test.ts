import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Passage, Trial } from '../../model/policy.ts';
import { trialDatesOf } from './trial-dates.ts';

const trial = (number: string, completion?: string, printedCompletion?: string): Trial => ({
  number,
  anchor: number.toLowerCase(),
  name: 'Name',
  ...(completion !== undefined && { completion }),
  ...(printedCompletion !== undefined && { printedCompletion }),
});

const figureOf = (effectiveDate: string) =>
  trialDatesOf({
    number: '00123',
    passages: [1, 2, 3, 4, 5, 6].map(
      (number) => ({ id: `nct0000000${number}`, section: 'trials' }) as Passage,
    ),
    payer: 'Blue Cross and Blue Shield of Louisiana',
    effectiveDate,
    trialTables: [
      {
        columns: [],
        groups: [
          { heading: 'Ongoing', trials: [trial('NCT00000001', '2025-12', 'Dec 2025')] },
          {
            heading: 'Unpublished',
            trials: [
              trial('NCT00000002', '2024-06', 'June 2024'),
              trial('NCT00000003', '2024-07', 'Jul 2024'),
              trial('NCT00000004', undefined, 'NR'),
              trial('NCT00000005', '2025', '2025 (recruiting)'),
              trial('NCT00000006'),
            ],
          },
        ],
      },
    ],
  });
const figure = figureOf('2024-07-08');

test('the trials of all groups are in the order of their dates, with the dates as printed', () => {
  assert.deepEqual(
    figure.lanes.map(({ label, href }) => [label, href]),
    [
      ['NCT00000002: June 2024', '/00123/trials/#nct00000002'],
      ['NCT00000003: Jul 2024', '/00123/trials/#nct00000003'],
      ['NCT00000005: 2025', '/00123/trials/#nct00000005'],
      ['NCT00000001: Dec 2025', '/00123/trials/#nct00000001'],
    ],
  );
  const places = figure.lanes.map(({ at }) => at);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
});

test('a bare year is drawn at its full length, and nothing more is claimed', () => {
  const bars = figure.lanes.map(({ at, until }) => (until === undefined ? undefined : [at, until]));
  assert.deepEqual(bars, [undefined, undefined, [0.5, 1], undefined]);
});

test('trials without a date are named, with what the table has instead', () => {
  assert.deepEqual(figure.undated, [
    { label: 'NCT00000004', printed: 'NR', href: '/00123/trials/#nct00000004' },
    { label: 'NCT00000006', printed: undefined, href: '/00123/trials/#nct00000006' },
  ]);
});

test('a month is before the effective date only if all of it is', () => {
  assert.match(
    figure.description,
    /^1 of 4 listed completion dates are before the effective date 07\/08\/2024\. Earliest first: NCT00000002, June 2024; NCT00000003, Jul 2024; NCT00000005, 2025 \(recruiting\); NCT00000001, Dec 2025\.$/,
  );
  assert.match(figureOf('2024-08-01').description, /^2 of 4 /);
  assert.match(figureOf('2024-07-31').description, /^1 of 4 /);
});

test('many years have short labels, and only as many as fit on a phone are labelled', () => {
  const early = figureOf('2006-07-08');
  assert.deepEqual(
    early.ticks.map(({ label }) => label),
    ['2006', '2009', '2012', '2015', '2018', '2021', '2024'],
  );
});

test('the axis has whole years; the effective date is drawn, today only by the reader’s clock', () => {
  assert.deepEqual(figure.ticks, [
    { at: 0, label: 'Jan 2024' },
    { at: 0.5, label: 'Jan 2025' },
  ]);
  const [effective, today] = figure.guides;
  assert.equal(effective?.label, 'Effective 07/08/2024');
  assert.equal(effective.attributes['hidden'], undefined);
  assert.deepEqual(today?.attributes, {
    class: 'guide today',
    hidden: true,
    'data-first': '2024',
    'data-last': '2025',
  });
  const first = figure.lanes[0]?.at ?? NaN;
  assert.ok(first < effective.at, 'a month that is over is before the effective date');
});

test('a trial that its table says has ended is over, and keeps the words that say so', () => {
  const ended = trialDatesOf({
    number: '00123',
    passages: [1, 2, 3, 4].map(
      (number) => ({ id: `nct0000000${number}`, section: 'trials' }) as Passage,
    ),
    payer: 'Blue Cross and Blue Shield of Louisiana',
    effectiveDate: '2024-07-08',
    trialTables: [
      {
        id: 'table-1',
        caption: 'Table 1. Ongoing Trials',
        columns: ['NCT No.', 'Completion Date'],
        groups: [{ trials: [trial('NCT00000001', '2025-12', 'Dec 2025')] }],
      },
      {
        columns: ['NCT No.', 'End Date'],
        groups: [
          {
            heading: 'Completed',
            trials: [
              trial('NCT00000002', '2021-07', 'July 2021 (terminated, sponsor decision)'),
              trial('NCT00000003', '2022-12', 'Dec 2022'),
              trial('NCT00000004', undefined, '-'),
            ],
          },
        ],
      },
    ],
  });
  assert.deepEqual(
    ended.lanes.map(({ label, more, isOver }) => [label, more, isOver]),
    [
      ['NCT00000002: July 2021', ['(terminated, sponsor', 'decision)'], true],
      ['NCT00000003: Dec 2022', ['“Completed”'], true],
      ['NCT00000001: Dec 2025', undefined, undefined],
    ],
  );
  assert.match(ended.description, /NCT00000003, Dec 2022, “Completed”; NCT00000001, Dec 2025\.$/);
  assert.equal(ended.undated[0]?.ended, 'Completed');
  assert.deepEqual(ended.heads, ['Completion Date', 'End Date']);
  assert.deepEqual(ended.tables, [
    { label: 'Table 1', href: '/00123/trials/#table-1' },
    { label: 'the table 2 of 2', href: '/00123/trials/#nct00000002' },
  ]);
});
