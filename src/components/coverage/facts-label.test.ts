import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompiledPolicy } from '../../model/policy.ts';
import { factsLabel } from './facts-label.ts';

test('the heading of the facts depends on what the policy has', () => {
  const codes = [{}] as CompiledPolicy['codes'];
  const related = [{}] as CompiledPolicy['related'];
  assert.equal(factsLabel({ codes, related }), 'Dates, codes, related policies');
  assert.equal(factsLabel({ codes: [], related }), 'Dates, related policies');
  assert.equal(factsLabel({ codes: [], related: [] }), 'Dates');
});
