import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../compile/compile.ts';
import type { CompiledPolicy } from '../../model/policy.ts';
import type { Answer } from '../query/files.ts';
import { quotedText } from '../query/quoted.ts';
import { answerNames, answersOf } from './answers.ts';

const policy = compile('content/00220');

const named = (name: string, of: CompiledPolicy = policy): Answer[] =>
  answersOf(of).filter((answer) => answer.name === name);

test('a policy answers every question that it has a sentence for, in its own words', () => {
  assert.deepEqual([...new Set(answersOf(policy).map(({ name }) => name))], answerNames);
  const printed = new Set(policy.passages.map(({ text }) => text));
  for (const { name, quotes } of answersOf(policy)) {
    for (const quote of quotes) assert.ok(printed.has(quotedText(quote)), name);
  }
});

test('“is it covered” has the whole statements, and who makes them', () => {
  const [coverage] = named('coverage');
  assert.equal(coverage?.href, '/00220/');
  assert.equal(coverage.context, 'Policy 00220 of Blue Cross and Blue Shield of Louisiana says');
  assert.equal(coverage.quotes.length, policy.statements[0]?.passages.length);
});

test('dates and entries are found by the data of the policy', () => {
  const quoteOf = (name: string) => named(name)[0]?.quotes;
  assert.deepEqual(quoteOf('next-review'), ['Next Scheduled Review Date: 06/2025']);
  assert.deepEqual(quoteOf('effective-date'), ['Current Effective Date: 07/08/2024']);
  assert.deepEqual(quoteOf('last-review'), ['06/06/2024 Medical Policy Committee review']);
  assert.equal(named('last-entry')[0]?.href, '/00220/history/#entry-2024-06-12');
});

test('a meaning is that of the terms of the policy’s own positions, wherever they are defined', () => {
  const [first] = named('meaning');
  assert.equal(first?.href, '/00220/notices/#investigational');
  assert.equal(first.title, 'What “investigational” means');
  const definition = { ...policy.definitions[0], id: 'necessary', mark: '**' };
  const other = {
    ...policy,
    statements: policy.statements.map((statement) => ({
      ...statement,
      position: 'not medically necessary',
    })),
    definitions: [
      ...policy.definitions,
      { ...definition, term: 'Medically Necessary (or “Medical Necessity”)' },
    ],
  } as CompiledPolicy;
  assert.deepEqual(
    named('meaning', other).map(({ href, term }) => [href, term]),
    [['/00220/notices/#necessary', 'medically necessary']],
  );
});

test('a policy without a sentence on its code list answers with the list', () => {
  const [codes] = named('codes', { ...policy, codeCaveat: undefined });
  assert.equal(codes?.href, '/00220/coding/');
  assert.equal(codes.quotes[0], 'CPT: 47371, 47381, 47383, 76940');
});

test('what a policy does not have it does not answer', () => {
  const bare: CompiledPolicy = {
    ...policy,
    nextReview: undefined,
    history: [],
    codes: [],
    codeCaveat: undefined,
    definitions: [],
    passages: policy.passages.filter(({ section }) => section === 'coverage'),
  };
  assert.deepEqual(
    answersOf(bare).map(({ name }) => name),
    [
      'coverage',
      ...policy.related.map(() => 'elsewhere'),
      'effective-date',
      'original-date',
      'plans',
    ],
  );
});
