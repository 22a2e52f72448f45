import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPolicyFolder } from './policy-folder.ts';
import { policySource, readPolicySource } from './policy-source.ts';

test('the source is the same with and without the other files of the folder', () => {
  const path = 'content/00220';
  assert.deepEqual(readPolicySource(path), policySource(readPolicyFolder(path)));
  assert.ok((readPolicySource(path)?.words.length ?? 0) > 4000);
});

test('without the document, or the data that names its payer, there is no source', () => {
  for (const missing of ['source.txt', 'coverage.mdx']) {
    const folder = mkdtempSync(join(tmpdir(), 'policy-source-'));
    cpSync('content/00220', folder, { recursive: true });
    rmSync(join(folder, missing));
    assert.equal(readPolicySource(folder), undefined, missing);
    rmSync(folder, { recursive: true });
  }
});
