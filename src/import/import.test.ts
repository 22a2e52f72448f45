import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { anchorList } from '../compile/anchors.ts';
import { compile } from '../compile/compile.ts';
import { codeLabel } from '../model/code-systems.ts';
import { trialsIn } from '../model/policy.ts';
import { checkImport } from './check-import.ts';
import { formatImportError, ImportError } from './import-error.ts';
import { importPolicy } from './import-policy.ts';
import { importInto } from './imported.test-helpers.ts';

const root = mkdtempSync(join(tmpdir(), 'import-'));
after(() => {
  rmSync(root, { recursive: true });
});

/** Imports a document into a folder, and compiles that. */
function imported(path: string) {
  const result = importInto(root, path);
  return { ...result, ...checkImport(result.folder) };
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

/** Runs the command in a folder of content of its own. */
function run(...given: string[]) {
  const content = join(root, 'content');
  mkdirSync(content, { recursive: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(process.cwd(), 'src/import/cli.ts'), ...given],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: 'content' },
    },
  );
  return { status, stdout, stderr, files: readdirSync(content) };
}

test('the command reports, never overwrites without --force, and leaves nothing half-written', () => {
  const document = join(process.cwd(), document569);
  const first = run(document);
  assert.equal(first.status, 0, first.stderr);
  assert.match(first.stdout, /5,810 words, 0 differences\./);
  assert.match(first.stdout, /40 references/);
  const page = readFileSync(join(root, 'reports/import-00569.html'), 'utf8');
  assert.match(page, /<h2>Positions/);
  const [, candidates = ''] =
    /<h2>Candidates for the table of evidence<\/h2>(.*?)<\/ul>/s.exec(page) ?? [];
  assert.equal(candidates.match(/<li>evidence\.mdx:\d+ .*?For individuals who /g)?.length, 5);
  const again = run(document);
  assert.equal(again.status, 2);
  assert.match(again.stderr, /is there already\. With --force it is replaced/);
  const anchors = join(root, 'content/00569/anchors.txt');
  const list = readFileSync(anchors, 'utf8');
  assert.equal(list, anchorList(compile(join(root, 'content/00569'))));
  assert.equal(run(document, '--force').status, 0);
  assert.equal(readFileSync(anchors, 'utf8'), list);
  assert.deepEqual(run(document, '--number', '00001').files, ['00569']);
});

test('the report on a PDF names it, and lists what was left out of its text', () => {
  const { status, stdout, stderr } = run(
    join(process.cwd(), 'e2e/fixtures/documents/00901-untagged.pdf'),
    '--force',
  );
  assert.equal(status, 0, stderr);
  assert.match(stdout, /Page 1 of 11 …\n/);
  assert.match(stdout, /00901-untagged\.pdf, 11 pages, SHA-256 [\da-f]{64}\./);
  assert.match(stdout, /11 × Policy # 00901\n/);
  const source = readFileSync(join(root, 'content/00901/source.txt'), 'utf8');
  assert.equal(source.split('Policy #').length, 2);
  rmSync(join(root, 'content/00901'), { recursive: true });
});

test('an anchor that the replaced folder had is reported, and stays in its list', () => {
  const anchors = join(root, 'content/00569/anchors.txt');
  const list = `${readFileSync(anchors, 'utf8')}trials/#nct00000000\tp. 9\tA trial\n`;
  writeFileSync(anchors, list);
  const { status, stdout } = run(join(process.cwd(), document569), '--force');
  assert.equal(status, 1);
  assert.match(
    stdout,
    / content\/00569\/anchors\.txt:\d+:1 {2}The address trials\/#nct00000000 is gone/,
  );
  assert.equal(readFileSync(anchors, 'utf8'), list);
});

test('what is no document of this payer ends with a clear sentence', () => {
  const write = (name: string, contents: string | Uint8Array): string => {
    writeFileSync(join(root, name), contents);
    return join(root, name);
  };
  const cases: [file: string, sentence: RegExp][] = [
    [join(root, 'nothing.txt'), /There is no file/],
    [write('empty.txt', ''), /is empty/],
    [write('a.pdf', '%PDF-1.7\n'), /is damaged or cut off/],
    [write('a.docx', 'PK\x03\x04'), /is an office document or an archive/],
    [write('binary.txt', 'a\0b'), /is no text file/],
    [write('latin.txt', Buffer.from('caf\xE9 au lait', 'latin1')), /Save the file as UTF-8/],
    [write('blank.txt', ' \n\n'), /The document has no text\. A scan must be recognized/],
  ];
  for (const [file, sentence] of cases) {
    const { status, stderr } = run(file);
    assert.equal(status, 2, file);
    assert.match(stderr, sentence);
  }
});

/** The head of a document, line by line, up to what the cases below change. */
const title = '# Louisiana\n\n## Some Treatment\n\n';
const number = '**Policy #** 00123\n\n';
const date = '**Original Effective Date:** 03/15/2024\n\n';
const wrongForms: [what: string, document: string, line: number, sentences: RegExp][] = [
  [
    'plain lines without marks',
    '\nDear member,\n\nthank you for your question.\n',
    2,
    /Nothing in the document is marked as a heading \(## …\) or is bold \(\*\*…\*\*\).* begins with “Dear member,”, and has 0 headings, 2 paragraphs, 0 lists, 0 tables\. Fix: Import the PDF itself/,
  ],
  [
    'no number',
    `${title}Text.\n`,
    1,
    /up to line 5 no line of its own reads “Policy # 00220”\. The document begins with “Louisiana”, and has 2 headings.* Fix: .*--number 00220\./,
  ],
  [
    'a number that is none',
    `${title}**Policy Number** ABC\n`,
    5,
    /“Policy Number ABC” should be the number of the policy.* Fix: Write the number there in that form/,
  ],
  [
    'no title',
    `${number}${date}`,
    1,
    /nothing stands above “Policy # 00123”\. Fix: Write the title/,
  ],
  [
    'no date',
    `${title}${number}Text of the policy.\n`,
    5,
    /up to “Policy # 00123” here, has no effective date: no line reads “Original Effective Date: MM\/DD\/YYYY” or .* Fix: Write that line below/,
  ],
  [
    'a day that is none',
    `${title}${number}**Original Effective Date:** 13/45/2024\n`,
    7,
    /“Original Effective Date: 13\/45\/2024” should be an effective date.* Fix: Correct the date/,
  ],
  [
    'no position',
    `${title}${number}${date}## Coverage\n\nCall us.\n`,
    9,
    /coverage section, from line 9 \(“Coverage”\) to line 11 \(“Call us\.”\), states a position: none reads “… considers … to be …”.* Fix: Print the words/,
  ],
  ['no text', ' \n\n', 1, /has no text\. A scan must be recognized/],
];

for (const [what, document, line, sentences] of wrongForms) {
  test(`a document with ${what} ends with its line, what is wrong and how to fix it`, () => {
    assert.throws(
      () => importPolicy(Buffer.from(document), 'Blue Cross and Blue Shield of Louisiana'),
      (error: Error) => {
        assert.ok(error instanceof ImportError, error.stack);
        const formatted = formatImportError(error, 'letter.txt');
        assert.ok(formatted.startsWith(`letter.txt:${line}  `), formatted);
        assert.match(formatted, sentences);
        const ofPdf = formatImportError(error, 'letter.pdf');
        assert.ok(ofPdf.startsWith('letter.pdf, page 1  '), ofPdf);
        return true;
      },
    );
  });
}

test('the command names file and line of what is wrong', () => {
  const file = join(root, 'no-date.txt');
  writeFileSync(file, `${title}${number}Text of the policy.\n`);
  const { status, stderr, files } = run(file);
  assert.equal(status, 2);
  assert.ok(stderr.startsWith(`${file}:5  The head of the document`), stderr);
  assert.deepEqual(
    files.filter((name) => name.includes('00123')),
    [],
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

test('a document that is cut off is imported as far as it goes, and says so', () => {
  const whole = readFileSync(document569, 'utf8');
  const cut = join(root, 'cut.txt');
  writeFileSync(cut, whole.slice(0, whole.indexOf('## References')));
  const { stdout } = run(cut, '--force');
  assert.match(stdout, /may be cut off/);
  assert.match(stdout, / 0 differences\./);
});
