import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { formatProblem } from '../model/problem.ts';
import { policyFolders, readPolicyFolder } from './policy-folder.ts';

const content = mkdtempSync(join(tmpdir(), 'content-'));
after(() => {
  rmSync(content, { recursive: true });
});

test('what stands in place of a file is a problem of that file', () => {
  const folder = join(content, '00998');
  mkdirSync(folder);
  for (const name of ['coverage.mdx', 'source.txt', 'anchors.txt']) mkdirSync(join(folder, name));
  symlinkSync('nowhere.mdx', join(folder, 'history.mdx'));
  symlinkSync('trials.mdx', join(folder, 'trials.mdx'));
  assert.deepEqual(
    readPolicyFolder(folder)
      .unreadable.map((problem) => formatProblem(problem).replace(`${folder}/`, ''))
      .sort(),
    [
      'anchors.txt  This is a folder, not a file. Fix: Move the folder elsewhere, and add the file.',
      'coverage.mdx  This is a folder, not a file. Fix: Move the folder elsewhere, and add the file.',
      'history.mdx  This is a link to a file that does not exist. Fix: Replace the link with the file.',
      'source.txt  This is a folder, not a file. Fix: Move the folder elsewhere, and add the file.',
      'trials.mdx  The file cannot be read: too many symbolic links encountered. Fix: Make the file readable.',
    ],
  );
  rmSync(folder, { recursive: true });
});

test('a link to a folder is a policy, one to nothing a problem, one to a file neither', () => {
  mkdirSync(join(content, '00999'));
  writeFileSync(join(content, 'words.yaml'), '');
  symlinkSync('00999', join(content, '00997'));
  symlinkSync('nowhere', join(content, '00998'));
  symlinkSync('words.yaml', join(content, 'other.yaml'));
  const folders = policyFolders(content);
  assert.deepEqual(
    folders,
    ['00997', '00998', '00999'].map((number) => join(content, number)),
  );
  const unreadable = folders.flatMap((folder) => readPolicyFolder(folder).unreadable);
  assert.equal(unreadable.length, 1);
  assert.match(unreadable[0]?.message ?? '', /^The folder cannot be read: ENOENT/);
});

test('content that is not there has no policies', () => {
  assert.deepEqual(policyFolders(join(content, 'nowhere')), []);
});
