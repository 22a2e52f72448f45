import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMdxFile } from './mdx-file.ts';

const text =
  '---\nlist:\n  - name: "a: b"\n    folded: >-\n      some\n      words\n---\n\n## Heading\n';

test('positions are those of the values, in lines of the file', () => {
  const file = readMdxFile('x.mdx', text);
  assert.deepEqual(file.positionOf(['list', 0, 'name']), { line: 3, column: 11 });
  assert.deepEqual(file.positionOf(['list', 0, 'folded']), { line: 4, column: 13 });
  assert.deepEqual(file.positionOf(['list', 0, 'missing']), { line: 3, column: 5 });
  assert.deepEqual(file.positionOfKey(['list', 0], 'folded'), { line: 4, column: 5 });
  assert.deepEqual(file.positionOf(['nothing']), { line: 1, column: 1 });
});

test('a space after the fence makes no difference to the data', () => {
  const file = readMdxFile('x.mdx', text.replaceAll('---\n', '--- \n'));
  assert.deepEqual(file.data, readMdxFile('x.mdx', text).data);
  assert.deepEqual(file.positionOf(['list', 0, 'name']), { line: 3, column: 11 });
});

test('an error of the YAML has its place, and there is no data', () => {
  const file = readMdxFile('x.mdx', '---\na: 1\nb: [1\n---\n');
  assert.equal(file.data, undefined);
  assert.equal(file.syntaxError?.position.line, 3);
});

test('empty frontmatter is frontmatter', () => {
  assert.equal(readMdxFile('x.mdx', '---\n---\n\nText').hasFrontmatter, true);
  assert.equal(readMdxFile('x.mdx', 'Text').hasFrontmatter, false);
});
