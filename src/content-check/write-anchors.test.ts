import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { anchorList } from '../compile/anchors.ts';
import { TestFolder } from '../compile/test-folder.test-helpers.ts';
import { anchorsFile } from '../source/policy-folder.ts';

const list = readFileSync(join('content/00220', anchorsFile), 'utf8');

/** A copy of 00220 with its list. */
const withList = (): TestFolder => new TestFolder('content/00220').write(anchorsFile, list);

/** Runs `npm run anchors` on a copy, and returns what it printed and the list after it. */
function writeAnchors(folder: TestFolder, ...numbers: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/content-check/write-anchors.ts', ...numbers],
    { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: dirname(folder.path) } },
  );
  return { status, stdout, stderr, list: readFileSync(join(folder.path, anchorsFile), 'utf8') };
}

test('the command writes the list and says what changed in it', () => {
  using folder = withList().edit('notices.mdx', '**NOTICE:** If the', '**NOTICE:**\n\nIf the');
  const { status, stdout, list: written } = writeAnchors(folder, basename(folder.path));
  assert.equal(status, 0);
  assert.match(stdout, /^- notices\/#notices-p8\tp\. 14\tNOTICE: If the/m);
  assert.match(stdout, /^\+ notices\/#notices-p8\tp\. 14\tNOTICE:$/m);
  assert.match(stdout, /205 anchors\.\n$/);
  assert.equal(written, anchorList(folder.compile()));
  assert.deepEqual(folder.problems(), []);
});

test('the command keeps the list of a policy that has other problems, and refuses an unknown one', () => {
  using folder = withList().edit('references.mdx', '"9065296"', '"PMC9065296"');
  const broken = writeAnchors(folder);
  assert.equal(broken.status, 1);
  assert.match(broken.stderr, /"PMC9065296" is not valid[\s\S]*is not written: correct the policy/);
  assert.equal(broken.list, list);
  const unknown = writeAnchors(folder, '99999');
  assert.equal(unknown.status, 1);
  assert.match(unknown.stderr, /^There is no policy .*99999\. There are: .*00220\.\n$/);
});

test('the command keeps the list of a policy that has other words than its document', () => {
  using folder = withList().edit('notices.mdx', '**NOTICE:** If the', '**NOTICE:** When the');
  const { status, stderr, list: kept } = writeAnchors(folder);
  assert.equal(status, 1);
  assert.match(
    stderr,
    /notices\.mdx:\d+:1 {2}The text differs from source\.txt:\d+: .*“.*\[If\].*\[When\]/,
  );
  assert.equal(kept, list);
});

test('an address that the list lacks is reported once, and the command adds it', () => {
  using folder = withList().edit(anchorsFile, /^notices\/.*\n/m, '');
  assert.deepEqual(folder.problems(), [
    `${anchorsFile}  The list lacks an address of the text, first notices/#investigational: ` +
      'its loss would not be noticed. Fix: Run npm run anchors -- 00220.',
  ]);
  assert.equal(writeAnchors(folder).status, 0);
  assert.deepEqual(folder.problems(), []);
});

test('the command stops where there is no policy', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/content-check/write-anchors.ts'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: 'nowhere' },
  });
  assert.equal(status, 1);
  assert.equal(stderr, 'There is no policy in nowhere: run npm run import -- FILE first.\n');
});
