import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Trial } from '../../model/policy.ts';
import { isSaidToHaveEnded } from './said-ended.ts';

const saidOf = (trial: Partial<Trial>, heading?: string): boolean =>
  isSaidToHaveEnded(
    {
      trialTables: [
        {
          columns: [],
          groups: [
            {
              ...(heading !== undefined && { heading }),
              trials: [{ number: 'NCT00000001', anchor: 'nct00000001', name: 'Name', ...trial }],
            },
          ],
        },
      ],
    },
    'nct00000001',
  );

test('a trial has ended where its date, enrollment or group says so', () => {
  assert.equal(saidOf({ printedCompletion: 'Dec 2022 (completed; results posted)' }), true);
  assert.equal(saidOf({ printedCompletion: 'July 2021 (terminated, sponsor decision)' }), true);
  assert.equal(saidOf({ printedCompletion: 'July 2021', enrollment: '0 (withdrawn)' }), true);
  assert.equal(saidOf({ printedCompletion: 'July 2021' }, 'Completed'), true);
});

test('it has not where only its name says so, or the table says something else', () => {
  assert.equal(saidOf({ name: 'After a completed course', printedCompletion: 'Jun 2019' }), false);
  assert.equal(saidOf({ printedCompletion: 'Aug 2024 (recruiting)' }, 'Unpublished'), false);
  assert.equal(saidOf({}), false);
});
