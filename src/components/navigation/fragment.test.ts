import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fragmentId } from './fragment.ts';

test('a fragment names an id, even one with encoded letters', () => {
  assert.equal(fragmentId('#evidence-p2'), 'evidence-p2');
  assert.equal(fragmentId('#m%C3%A9tastases'), 'métastases');
  assert.equal(fragmentId(''), '');
});

test('a malformed fragment is used literally', () => {
  assert.equal(fragmentId('#entry-2024-06-12%'), 'entry-2024-06-12%');
});
