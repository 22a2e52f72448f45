import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { anchorsFile } from '../source/policy-folder.ts';
import { anchorList, withoutList } from './anchors.ts';
import { compile } from './compile.ts';
import { TestFolder } from './test-folder.ts';

const list = readFileSync(join('content/00220', anchorsFile), 'utf8');

/** A copy of 00220 with its list. */
const withList = (): TestFolder => new TestFolder('content/00220').write(anchorsFile, list);

/** Runs `npm run anchors` on a copy, and returns what it printed and the list after it. */
function writeAnchors(folder: TestFolder, ...numbers: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/compile/write-anchors.ts', ...numbers],
    { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: dirname(folder.path) } },
  );
  return { status, stdout, stderr, list: readFileSync(join(folder.path, anchorsFile), 'utf8') };
}

test('the list of 00220 has every anchor of its text, sorted, and its policy has no problem', () => {
  const policy = compile('content/00220');
  assert.deepEqual(policy.problems, []);
  assert.equal(anchorList(policy), list);
  const addresses = list
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '');
  assert.equal(addresses.length, 204);
  assert.deepEqual(addresses, addresses.toSorted());
  for (const { id, section } of policy.passages) {
    assert.ok(addresses.includes(section === 'coverage' ? `#${id}` : `${section}/#${id}`), id);
  }
  for (const address of ['#liver-tumors', 'background/#cite-mortality', 'trials/#nct05303038']) {
    assert.ok(addresses.includes(address), address);
  }
  assert.match(list, /^trials\/#nct05303038\tp\. 8\tNCT05303038 Cryoablation Combined With/m);
});

test('an anchor that is gone is reported with its line in the list and how to correct it', () => {
  using folder = withList().edit('background.mdx', '## Treatment', '## Treatments');
  const [first = '', ...others] = folder.problems().filter((line) => line.startsWith(anchorsFile));
  assert.equal(
    first,
    `${anchorsFile}:${folder.place(anchorsFile, 'background/#treatment\t')}  The address ` +
      'background/#treatment is gone: links to it lead to the top of the page. Fix: Restore what it ' +
      'led to; if the change is meant, run npm run anchors -- 00220.',
  );
  assert.ok(others.every((line) => line.includes('background/#treatment-p')));
});

test('a numbered anchor that leads to other words is reported, and before that a new one', () => {
  using folder = withList();
  const heading = '\n## Clinical Context\n\nNew text.\n';
  folder.write(
    'background.mdx',
    readFileSync(join(folder.path, 'background.mdx'), 'utf8') + heading,
  );
  assert.match(
    folder.problems().join('\n'),
    /^anchors\.txt {2}The list lacks 2 addresses of the text, first background\/#clinical-context: .*$/,
  );
  folder.edit('background.mdx', 'Hepatic tumors can', 'A new paragraph.\n\nHepatic tumors can');
  assert.match(
    folder.problems()[0] ?? '',
    /The address background\/#liver-metastases-p1 led to “Hepatic tumors can be due to”, and now leads to “A new paragraph\.”\. Fix: /,
  );
});

test('what cannot be read is not reported a second time, and a policy without a list has none', () => {
  for (const break_ of [
    (folder: TestFolder) => folder.remove('coverage.mdx'),
    (folder: TestFolder) => folder.edit('background.mdx', '---', '---\nlabel: wrong'),
    (folder: TestFolder) => folder.edit('background.mdx', '## Treatment', '## Treatment {'),
  ]) {
    using folder = withList();
    break_(folder);
    const problems = folder.problems();
    assert.ok(problems.length > 0);
    assert.deepEqual(
      problems.filter((line) => line.includes('The address')),
      [],
    );
  }
  using folder = new TestFolder('content/00220').edit('background.mdx', '## Treatment', '## Other');
  assert.deepEqual(
    folder.problems().filter((line) => line.includes('The address')),
    [],
  );
});

test('the command writes the list and says what changed in it', () => {
  using folder = withList().edit('notices.mdx', '**NOTICE:** If the', 'New.\n\n**NOTICE:** If the');
  const { status, stdout, list: written } = writeAnchors(folder, basename(folder.path));
  assert.equal(status, 0);
  assert.match(stdout, /^- notices\/#notices-p8\tp\. 14\tNOTICE: If the/m);
  assert.match(stdout, /^\+ notices\/#notices-p8\tp\. 14\tNew\.$/m);
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

test('an address that the list lacks is reported once, and the command adds it', () => {
  using folder = withList().edit(anchorsFile, /^notices\/.*\n/m, '');
  assert.deepEqual(folder.problems(), [
    `${anchorsFile}  The list lacks an address of the text, first notices/#investigational: ` +
      'what becomes of it would not be noticed. Fix: Run npm run anchors -- 00220.',
  ]);
  assert.equal(writeAnchors(folder).status, 0);
  assert.deepEqual(folder.problems(), []);
});

test('policies without a list are named, and the command to write it', () => {
  using folder = new TestFolder('content/00220');
  const content = dirname(folder.path);
  assert.equal(
    withoutList(content, ['00220', '00997', '00998', '00999', '01000', '01001', '01002']),
    'No anchors.txt in 00220, 00997, 00998, 00999, 01000 and 2 more: that an address is gone, which ' +
      'people cite, would not be noticed. Before it is published, run npm run anchors -- 00220 00997 ' +
      '00998 00999 01000.',
  );
  folder.write(anchorsFile, list);
  assert.equal(withoutList(content, ['00220']), undefined);
});

test('the command stops where there is no policy', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/compile/write-anchors.ts'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: 'nowhere' },
  });
  assert.equal(status, 1);
  assert.equal(stderr, 'There is no policy in nowhere: run npm run import -- FILE first.\n');
});
