import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { compile } from '../compile/compile.ts';
import { codeLabel } from '../model/code-systems.ts';
import { trialsIn } from '../model/policy.ts';
import { checkFolder } from '../content-check/check-folder.ts';
import { importPolicy } from './import-policy.ts';
import { importBytes, importInto } from './imported.test-helpers.ts';

const root = mkdtempSync(join(tmpdir(), 'import-'));
after(() => {
  rmSync(root, { recursive: true });
});

/** Imports a document into a folder, and compiles that. */
function imported(path: string) {
  const result = importInto(root, path);
  return { ...result, ...checkFolder(result.folder) };
}

test('the document of 00220 gives its folder back but for what an editor adds', () => {
  const { policy, differences, words } = imported('content/00220/source.txt');
  assert.deepEqual([words, differences, policy.problems], [4206, [], []]);
  const committed = compile('content/00220');
  assert.deepEqual(policy.references, committed.references);
  assert.deepEqual(policy.history, committed.history);
  assert.deepEqual(policy.trialTables, committed.trialTables);
  assert.deepEqual(policy.codes, committed.codes);
  assert.deepEqual(policy.related, committed.related);
  assert.deepEqual(policy.copyright, committed.copyright);
  const data = ({ title, number, originalEffectiveDate, currentEffectiveDate, nextReview, productCodes }: typeof policy) => [
    title, number, originalEffectiveDate, currentEffectiveDate, nextReview, productCodes.map(({ code }) => code),
  ]; // prettier-ignore
  assert.deepEqual(data(policy), data(committed));
  assert.deepEqual(
    policy.statements.map(({ position }) => position),
    ['investigational'],
  );
  assert.deepEqual(
    policy.sections.map(({ name, heading }) => [name, heading]),
    committed.sections.map(({ name, heading }) => [name, heading]),
  );
  assert.deepEqual(
    policy.definitions.map(({ id, mark }) => [id, mark]),
    [
      ['investigational', '*'],
      ['trademarks', '‡'],
    ],
  );
});

const document569 = 'e2e/fixtures/documents/00569.txt';
const document901 = 'e2e/fixtures/documents/00901.txt';

test('a policy with conditional coverage is imported without an edit', () => {
  const { policy, differences, words } = imported(document569);
  assert.deepEqual([words, differences, policy.problems], [5810, [], []]);
  // A society whose name is bold stands beside those whose names are marked as headings.
  const guidance = policy.passages.filter(({ section, kind }) => section === 'guidance' && kind === 'heading'); // prettier-ignore
  const above = (beginning: string) =>
    guidance.find(({ text }) => text.startsWith(beginning))?.headings.map(({ text }) => text);
  const practice = ['Supplemental Information', 'Practice Guidelines and Position Statements'];
  assert.deepEqual(above('National Comprehensive'), practice);
  assert.deepEqual(above('National Institute'), practice);
  assert.deepEqual(
    policy.statements.map(({ position, headings }) => [position, headings.at(-1)?.text]),
    [
      ['eligible with criteria', 'Primary or Metastatic Hepatic Tumors'],
      ['eligible with criteria', 'Primary or Metastatic Pulmonary Tumors'],
      ['not medically necessary', 'When Services Are Considered Not Medically Necessary'],
      ['investigational', 'Services Are Considered Investigational'],
      ['investigational', 'Services Are Considered Investigational'],
    ],
  );
  assert.deepEqual(
    policy.statements.map(({ definition }) => definition),
    [
      'medically-necessary',
      'medically-necessary',
      'medically-necessary',
      'investigational',
      'investigational',
    ],
  );
  const nested = policy.passages.find(({ text }) => text.startsWith('Preserved liver function'));
  assert.deepEqual(
    nested?.leads.map((lead) => lead.split(' ').slice(-5).join(' ')),
    ['the following criteria are met:', 'ANY of the following:', 'of the following are met:'],
  );
  assert.match(nested.leads[0] ?? '', / ALL of the following/);
  assert.match(nested.leads[2] ?? '', / BOTH of the following/);
  assert.equal(policy.references.length, 40);
  const listed = readFileSync(document569, 'utf8').match(/\bPMID \d+/g) ?? [];
  assert.equal(
    policy.references.filter((one) => one.type !== 'document' && one.pmid).length,
    listed.length,
  );
  assert.equal(trialsIn(policy).length, 10);
  assert.equal(policy.history.length, 25);
  assert.equal(policy.nextReview, '2025-06');
  const codes = policy.codes.flatMap((row) => row.codes);
  for (const code of ['0581T', '0673T', 'C9751', 'C34.00-C34.92', 'C7A.090', 'Z94.4']) {
    assert.ok(
      codes.some((one) => codeLabel(one) === code),
      code,
    );
  }
  assert.equal(codes.length, 47);
  assert.deepEqual(
    policy.related.map(({ number }) => number),
    ['00220', '00182', '00175', '00023', '00064'],
  );
  assert.deepEqual(
    policy.productCodes.map(({ code }) => code),
    ['NEY', 'GEI'],
  );
  const cited = policy.sections.flatMap(
    ({ tree }) => JSON.stringify(tree).match(/references#ref-\d+/g) ?? [],
  );
  assert.deepEqual(cited, ['references#ref-7', 'references#ref-8', 'references#ref-33']);
});

test('a drug policy is imported without an edit', () => {
  const { policy, differences, words } = imported(document901);
  assert.deepEqual([words, differences, policy.problems], [3326, [], []]);
  assert.deepEqual(
    policy.statements.map(({ position }) => position),
    [
      'eligible with criteria',
      'not medically necessary',
      'not medically necessary',
      'investigational',
      'investigational',
    ],
  );
  assert.equal(policy.references.length, 12);
  assert.equal(policy.history.length, 10);
  assert.deepEqual(
    policy.history.filter(({ date }) => date.length === 7).map(({ printedDate }) => printedDate),
    ['03/2024'],
  );
  const codes = policy.codes.flatMap((row) => row.codes);
  assert.equal(codes.find(({ code }) => code === 'J3590')?.until, '2024-03-31');
  assert.equal(codes.filter(({ system }) => system === 'NDC').length, 4);
  const roman = policy.passages.find(({ text }) => text === 'deep ulcers');
  assert.deepEqual(roman?.leads, [
    'Initial authorization (3 months)',
    'ONE of the following:',
    'Patient has high-risk disease as evidenced by at least TWO of:',
  ]);
  assert.equal(
    policy.sections.some(({ name }) => name === 'trials'),
    false,
  );
});

test('the head of a document is read where no empty line parts its lines', () => {
  const whole = readFileSync(document901, 'utf8');
  const close = whole.replace(/(?<=Date:\*\* .*|Policy #\*\* .*)\n\n(?=\*\*)/g, '\n');
  assert.notEqual(close, whole);
  const given = importPolicy(Buffer.from(close), 'Blue Cross and Blue Shield of Louisiana');
  const expected = importPolicy(Buffer.from(whole), 'Blue Cross and Blue Shield of Louisiana');
  const withoutHash = (text = '') => text.replace(/sourceSha256: .*/, '');
  assert.equal(
    withoutHash(given.files.get('coverage')),
    withoutHash(expected.files.get('coverage')),
  );
});

test('references in brackets with gaps keep their numbers, and numbers in parentheses cite them', () => {
  const document = `# Louisiana

## Some Treatment

**Policy #** 00124

**Original Effective Date:** 03/15/2024

## When Services Are Considered Investigational

The Company considers some treatment to be **investigational** (1, 3). It lasts (1-3 days). Few (2, 3).

## References

[1] First. 2020.

[3] Third. 2021.
`;
  const { folder, doubts } = importBytes(root, Buffer.from(document));
  const { policy, differences } = checkFolder(folder);
  assert.deepEqual([differences, policy.problems], [[], []]);
  assert.deepEqual(
    policy.references.map(({ number }) => number),
    [1, 3],
  );
  assert.equal(
    readFileSync(join(folder, 'coverage.mdx'), 'utf8')
      .match(/references#ref-\d/g)
      ?.join(),
    'references#ref-1,references#ref-3',
  );
  assert.match(doubts.map(({ message }) => message).join('\n'), /may be citations.*: \(2, 3\)/);
});
