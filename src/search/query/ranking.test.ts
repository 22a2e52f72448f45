import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rank } from './ranking.ts';

const at = (href: string, isHistoryEntry = false) => ({ score: 1, href, isHistoryEntry });

test('what the policy has on a topic comes before the studies that it lists', () => {
  const evidence = rank(at('/00220/evidence/#treatment'), ['liver']);
  assert.ok(evidence > rank(at('/00220/references/#ref-1'), ['liver']));
  assert.ok(rank(at('/00220/#entry'), ['liver']) > rank(at('/00220/trials/#nct1'), ['liver']));
});

test('a section that is asked for counts more', () => {
  const href = '/00220/history/#policy-history';
  assert.ok(rank(at(href), ['histori']) > rank(at(href), ['liver']));
});

test('a section of its own name has no weight', () => {
  assert.equal(rank(at('/00220/policy-guidelines/#a'), ['liver']), 1);
});

test('for a date the history comes first, whatever its address is', () => {
  const entry = at('/00220/history/#entry-2024-06-12', true);
  assert.equal(rank(entry, ['20240612']), Number.MAX_VALUE);
  assert.ok(rank(entry, ['review']) < 1);
  assert.ok(rank(at('/00220/history/#entry-criteria'), ['2024']) < 1);
});
