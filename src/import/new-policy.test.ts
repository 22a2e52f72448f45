import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { compile } from '../compile/compile.ts';
import { formatProblem } from '../model/problem.ts';
import { checkFolder } from '../content-check/check-folder.ts';

const content = mkdtempSync(join(tmpdir(), 'new-policy-'));
after(() => {
  rmSync(content, { recursive: true });
});

/** Runs `npm run new` in a folder of content of its own. */
function run(...given: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/import/new-cli.ts', ...given],
    { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: content } },
  );
  return { status, stdout, stderr };
}

/** The problems of a policy as lines, with paths below its folder. */
const problemsOf = (number: string): string[] =>
  compile(join(content, number)).problems.map((problem) =>
    formatProblem(problem).replace(`${join(content, number)}/`, ''),
  );

test('a new policy lacks what only a person can fill in, and each of it is named with its line', () => {
  const { status, stdout } = run('00999');
  assert.equal(status, 0);
  assert.deepEqual(readdirSync(content), ['00999']);
  assert.deepEqual(readdirSync(join(content, '00999')), ['coverage.mdx']);
  const positions =
    /^coverage\.mdx:11:15 {2}statements\.0\.position is missing\. Fix: Add it: investigational, eligible with criteria, /;
  const problems = problemsOf('00999');
  assert.match(problems[5] ?? '', positions);
  assert.deepEqual(problems.toSpliced(5, 1), [
    'source.txt  The document of record is missing. Fix: Add it as received; the text is compared with it.',
    'coverage.mdx:3:8  title is missing. Fix: Add it. Title as printed.',
    'coverage.mdx:6:11  masthead is missing. Fix: Add it, for example "Louisiana". The word that the document prints above its title.',
    'coverage.mdx:7:24  originalEffectiveDate is missing. Fix: Write the day as YYYY-MM-DD, and check that it exists, for example 2024-07-08.',
    'coverage.mdx:8:23  currentEffectiveDate is missing. Fix: Write the day as YYYY-MM-DD, and check that it exists, for example 2024-07-08.',
    'coverage.mdx:12:14  statements.0.subject is missing. Fix: Add it, for example "Cryosurgical ablation (CSA) of primary or metastatic liver tumors". The service, in the words of the policy.',
  ]);
  assert.equal(stdout.trimEnd().split('\n').length, 1 + problems.length);
  const text = readFileSync(join(content, '00999/coverage.mdx'), 'utf8');
  assert.match(text, /^number: "00999"$/m);
  assert.match(text, /^masthead: # The word that the document prints above its title\. Example: /m);
});

test('once it is filled in and has its document, it is whole', () => {
  assert.equal(run('00998', '--title', 'Imaging: the "Knee" # 1').status, 0);
  const file = join(content, '00998/coverage.mdx');
  const source =
    '# Example\n\n## Imaging: the "Knee" # 1\n\n**Policy #** 00998\n\n' +
    '**Original Effective Date:** 03/01/2023\n\n**Current Effective Date:** 03/01/2023\n\n' +
    '## Coverage\n\nImaging is considered **investigational**.\n';
  writeFileSync(join(content, '00998/source.txt'), source);
  let text = readFileSync(file, 'utf8')
    .replace(/masthead:.*/, 'masthead: Example')
    .replaceAll(/EffectiveDate: #.*/g, 'EffectiveDate: 2023-03-01')
    .replace(/position:.*/, 'position: investigational')
    .replace(/subject:.*/, 'subject: Imaging')
    .replace(/\{\/\* The heading.*/, '## Coverage')
    .replace(/\{\/\* The statement.*/, 'Imaging is considered **investigational**.');
  writeFileSync(file, text);
  const hash = createHash('sha256').update(source).digest('hex');
  const [only = '', ...others] = problemsOf('00998');
  assert.match(only, new RegExp(`^coverage\\.mdx:5:15 .* write ${hash}\\.$`));
  assert.deepEqual(others, []);
  text = text.replace(/0{64}/, hash);
  writeFileSync(file, text);
  const { policy, differences } = checkFolder(join(content, '00998'));
  assert.deepEqual([policy.problems, differences], [[], []]);
  assert.equal(policy.title, 'Imaging: the "Knee" # 1');
});

test('what is no new policy ends with a clear sentence, and nothing is written', () => {
  run('00999');
  const before = readdirSync(content);
  const text = readFileSync(join(content, '00999/coverage.mdx'), 'utf8');
  const cases: [given: string[], sentence: RegExp][] = [
    [[], /^Give one policy number: npm run new -- 00999/],
    [['00001', '00002'], /^Give one policy number/],
    [['999'], /^999: a policy number has 5 digits, for example "00220"\.\n$/],
    [['../1'], /^\.\.\/1: a policy number has 5 digits/],
    [['00001', '--payer', 'Nobody'], /^There is no payer “Nobody”\. There are: Blue Cross/],
    [['00001', '--titel', 'x'], /Unknown option '--titel'.*\nGive one policy number/],
    [['00999'], /00999 already exists\. Edit its files, or give another number\.\n$/],
  ];
  for (const [given, sentence] of cases) {
    const { status, stdout, stderr } = run(...given);
    assert.equal(status, 2, given.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, sentence);
  }
  assert.deepEqual(readdirSync(content), before);
  assert.equal(readFileSync(join(content, '00999/coverage.mdx'), 'utf8'), text);
});
