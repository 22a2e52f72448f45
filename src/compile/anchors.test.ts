import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { anchorsFile } from '../source/policy-folder.ts';
import { anchorList } from './anchors.ts';
import { compile } from './compile.ts';
import { TestFolder } from './test-folder.test-helpers.ts';

const list = readFileSync(join('content/00220', anchorsFile), 'utf8');

/** A copy of 00220 with its list. */
const withList = (): TestFolder => new TestFolder('content/00220').write(anchorsFile, list);

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
      'led to; if the document has changed, run npm run anchors -- 00220 once the words match the ' +
      'document.',
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
