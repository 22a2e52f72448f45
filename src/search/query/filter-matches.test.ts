import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Match } from './best-matches.ts';
import { filterMatches } from './filter-matches.ts';

const match = (href: string, section: string, facets?: Record<string, string>): Match => ({
  record: {
    href,
    path: '',
    title: '',
    section,
    under: '',
    text: '',
    tokens: [],
    stems: [],
    titleStems: new Set<string>(),
    dates: new Set<string>(),
    facets,
  },
  score: 1,
  share: 1,
  missing: [],
});

const matches = [
  match('/00220/references/#ref-1', 'References', { design: 'Review' }),
  match('/00220/references/#ref-2', 'References', { design: 'Trial' }),
  match('/00220/evidence/#a', 'Evidence'),
];

test('each filter counts what its values would leave under the other filters', () => {
  const { matches: left, counts } = filterMatches(matches, { design: ['Review'] });
  assert.deepEqual(
    left.map(({ record }) => record.href),
    ['/00220/references/#ref-1'],
  );
  assert.deepEqual(counts['design'], { Review: 1, Trial: 1 });
  assert.deepEqual(counts['section'], { References: 1, Evidence: 0 });
  assert.deepEqual(counts['policy'], { '00220': 1 });
});
