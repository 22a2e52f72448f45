import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { anchorList } from '../compile/anchors.ts';
import { compile } from '../compile/compile.ts';

const root = mkdtempSync(join(tmpdir(), 'import-'));
after(() => {
  rmSync(root, { recursive: true });
});

const document569 = 'e2e/fixtures/documents/00569.txt';

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
  assert.match(again.stderr, /already exists\. With --force it is replaced/);
  const anchors = join(root, 'content/00569/anchors.txt');
  const list = readFileSync(anchors, 'utf8');
  assert.equal(list, anchorList(compile(join(root, 'content/00569'))));
  writeFileSync(join(root, 'content/00569/background.mdx'), 'What an editor wrote.');
  const forced = run(document, '--force');
  assert.equal(forced.status, 0);
  const [, earlier = ''] =
    /The folder that it replaces: (reports\/00569-before-import-\S+)\n/.exec(forced.stdout) ?? [];
  assert.equal(
    readFileSync(join(root, earlier, 'background.mdx'), 'utf8'),
    'What an editor wrote.',
  );
  assert.equal(readFileSync(anchors, 'utf8'), list);
});

test('--number must be a policy number, and the one that the document prints', () => {
  const document = join(process.cwd(), document569);
  mkdirSync(join(root, 'elsewhere'));
  const outside = run(document, '--force', '--number', '../elsewhere');
  assert.equal(outside.status, 2);
  assert.match(
    outside.stderr,
    /^--number \.\.\/elsewhere: a policy number has 5 digits, for example "/,
  );
  assert.ok(existsSync(join(root, 'elsewhere')));
  const other = run(document, '--number', '00001');
  assert.equal(other.status, 2);
  assert.match(
    other.stderr,
    /00569\.txt:9 .* prints the number 00569 here, and --number gives 00001\. Fix: /,
  );
  assert.deepEqual(other.files, ['00569']);
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

test('a file that cannot be read ends with a clear sentence, and nothing is written', () => {
  const { status, stderr, files } = run(join(root, 'nothing.txt'));
  assert.equal(status, 2);
  assert.match(stderr, /^There is no file .*nothing\.txt\.\n$/);
  assert.deepEqual(files, ['00569']);
});

test('the command names file and line of what is wrong', () => {
  const file = join(root, 'no-date.txt');
  writeFileSync(
    file,
    '# Louisiana\n\n## Some Treatment\n\n**Policy #** 00123\n\nText of the policy.\n',
  );
  const { status, stderr, files } = run(file);
  assert.equal(status, 2);
  assert.ok(stderr.startsWith(`${file}:5  The head of the document`), stderr);
  assert.deepEqual(
    files.filter((name) => name.includes('00123')),
    [],
  );
});

test('a document that is cut off is imported as far as it goes, and says so', () => {
  const whole = readFileSync(document569, 'utf8');
  const cut = join(root, 'cut.txt');
  writeFileSync(cut, whole.slice(0, whole.indexOf('## References')));
  const { stdout } = run(cut, '--force');
  // A doubt has its line and page in the document, and its line in the folder.
  assert.match(
    stdout,
    / source\.txt:\d+ \(page \d+\), trials\.mdx:\d+: The document does not end .* may be cut off/,
  );
  assert.match(stdout, / 0 differences\./);
});
