import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersTo } from './answers.ts';
import type { Answer, AnswersFile } from './files.ts';
import type { SearchLibrary } from './library.ts';
import type { ParsedQuery } from './parsed-query.ts';

const answer = (anchor: string, quotes: string[], term?: string): Answer => ({
  name: 'coverage',
  href: `/00001/${anchor}`,
  title: 'Is it covered?',
  context: 'Policy 00001 says',
  quotes,
  ...(term !== undefined && { term }),
});

/** A policy with a statement on the liver and one on the lung, and both of them in one view. */
const file: AnswersFile = {
  title: 'Ablation',
  position: 'Several positions',
  mayBeCovered: true,
  takesSeveral: false,
  effective: '01/01/2024',
  topic: ['ablat', 'liver', 'lung'],
  keywords: ['ablat'],
  answers: [
    answer('', ['Liver: eligible', 'Lung: investigational']),
    answer('#liver', ['Ablation of the liver is eligible.'], 'liver'),
    answer('#lung', ['Ablation of the lung is investigational.'], 'lung'),
  ],
};

const library = {
  answers: () => Promise.resolve(file),
  start: () => Promise.resolve({ policies: ['00001'], policyCount: 1 }),
} as unknown as SearchLibrary;

const addressesFor = async (subject: string[]): Promise<string[]> => {
  const parsed: ParsedQuery = {
    terms: [],
    unknown: [],
    phrases: [],
    number: undefined,
    question: { id: 'coverage', words: [] },
    words: subject,
    subject,
    isPronoun: false,
    policies: ['00001'],
  };
  const { results } = await answersTo(parsed, library, '00001', '00001');
  return results.map(({ href }) => href);
};

test('of several statements the one that is asked for comes first, then all in one view', async () => {
  assert.deepEqual(await addressesFor(['lung']), ['/00001/#lung', '/00001/']);
  assert.deepEqual(await addressesFor(['liver']), ['/00001/#liver', '/00001/']);
});

test('a question that is about none of several statements is answered with all in one view', async () => {
  assert.deepEqual(await addressesFor(['ablation']), ['/00001/']);
});
