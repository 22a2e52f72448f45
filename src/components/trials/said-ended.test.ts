import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Trial } from '../../model/policy.ts';
import { saidToHaveEnded } from './said-ended.ts';

const saidOf = (trial: Partial<Trial>, heading?: string): string | undefined =>
  saidToHaveEnded(
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

test('a trial has ended if its date, enrollment or group says so', () => {
  for (const words of [
    'Dec 2022 (completed; results posted)',
    'Dec 2022 (results posted)',
    'July 2021 (terminated, sponsor decision)',
  ]) {
    assert.equal(saidOf({ printedCompletion: words }, 'Completed'), words);
  }
  assert.equal(
    saidOf({ printedCompletion: 'May 2021', enrollment: '0 (withdrawn)' }),
    '0 (withdrawn)',
  );
  assert.equal(saidOf({ printedCompletion: 'July 2021' }, 'Completed'), 'Completed');
});

test('a trial has not ended if only its name says so, or the table says something else', () => {
  assert.equal(
    saidOf({ name: 'After a completed course', printedCompletion: 'Jun 2019' }),
    undefined,
  );
  assert.equal(saidOf({ printedCompletion: 'Aug 2024 (recruiting)' }, 'Unpublished'), undefined);
  assert.equal(saidOf({ printedCompletion: 'Aug 2024 (not yet completed)' }), undefined);
  assert.equal(saidOf({}), undefined);
});
