import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { TestFolder } from '../compile/test-folder.test-helpers.ts';
import type { Problem } from '../model/problem.ts';
import { anchorsFile } from '../source/policy-folder.ts';

const withList = (): TestFolder =>
  new TestFolder('content/00220').write(
    anchorsFile,
    readFileSync(join('content/00220', anchorsFile), 'utf8'),
  );

/** Runs `npm run check:content` on a copy. */
function check(folder: TestFolder, ...given: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/content-check/cli.ts', ...given],
    { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: dirname(folder.path) } },
  );
  return { status, stdout: stdout.replaceAll(`${folder.path}/`, ''), stderr };
}

test('a policy as its document is passes', () => {
  using folder = withList();
  assert.deepEqual(check(folder), {
    status: 0,
    stdout: '1 policy checked, 4,206 words compared with source.txt: 0 problems.\n',
    stderr: '',
  });
});

test('words that differ from the document come first, with their passage and the line of the document', () => {
  using folder = withList().edit('background.mdx', 'Hepatic tumors can', 'Liver tumors can');
  const { status, stdout } = check(folder, '00220');
  assert.equal(status, 1);
  const [first = '', second = '', last] = stdout.trimEnd().split('\n');
  const place = folder.place('background.mdx', 'Liver tumors can');
  assert.ok(
    first.startsWith(`background.mdx:${place}  The text differs from source.txt:57: `),
    first,
  );
  assert.match(
    first,
    /\[Hepatic\] tumors .* is “.*\[Liver\] tumors .*”\. Fix: Write the words of the/,
  );
  assert.match(
    second,
    /^anchors\.txt:\d+:1 {2}The address background\/#liver-metastases-p1 led to/,
  );
  assert.equal(last, '1 policy checked, 4,206 words compared with source.txt: 2 problems.');
});

test('--json is an array of problems; an unknown option is refused', () => {
  using folder = withList().edit('background.mdx', 'Hepatic tumors can', 'Hepatic tumor can');
  const { status, stdout } = check(folder, '--json');
  assert.equal(status, 1);
  const [first] = JSON.parse(stdout) as Problem[];
  assert.equal(first?.file, 'background.mdx');
  assert.deepEqual(Object.keys(first), ['file', 'position', 'message', 'fix']);
  const wrong = check(folder, '--jsn');
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /'--jsn'[\s\S]*Write npm run check:content/);
});
