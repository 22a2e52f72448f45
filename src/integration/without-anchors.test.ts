import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { TestFolder } from '../compile/test-folder.test-helpers.ts';
import { anchorsFile } from '../source/policy-folder.ts';
import { withoutAnchors } from './without-anchors.ts';

test('policies without a list are named, and the command to write it', () => {
  using folder = new TestFolder('content/00220');
  const content = dirname(folder.path);
  assert.equal(
    withoutAnchors(content, ['00220', '00997', '00998', '00999', '01000', '01001', '01002']),
    'No anchors.txt in 00220, 00997, 00998, 00999, 01000 and 2 more: the loss of a ' +
      'cited address would not be noticed. Before publishing, run npm run anchors -- 00220 00997 ' +
      '00998 00999 01000.',
  );
  folder.write(anchorsFile, '');
  assert.equal(withoutAnchors(content, ['00220']), undefined);
});
