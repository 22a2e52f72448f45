import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestFolder } from './test-folder.test-helpers.ts';

test('a mark leads to its own definition', () => {
  using folder = new TestFolder('content/00220').edit(
    'coding.mdx',
    '[‡](notices#',
    '[\\*](notices#',
  );
  assert.match(
    folder.problems().join('\n'),
    /^coding\.mdx:\d+:\d+ {2}The mark \* leads to the definition of ‡\. Fix: Write notices#investigational\.$/m,
  );
});
