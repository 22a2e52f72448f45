import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';

const file = '.github/workflows/publish.yml';
const text = readFileSync(file, 'utf8');
const workflow = parse(text) as {
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string> }>;
};

test('each action is pinned by its commit, with its version beside it', () => {
  const uses = text.split('\n').filter((line) => /^\s*(- )?uses:/.test(line));
  assert.ok(uses.length > 0);
  for (const line of uses) {
    assert.match(line, /uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  }
});

test('only the publishing job has write permission, and only for Pages', () => {
  assert.deepEqual(workflow.permissions, { contents: 'read' });
  const writers = Object.entries(workflow.jobs).filter(([, { permissions = {} }]) =>
    Object.values(permissions).includes('write'),
  );
  assert.deepEqual(
    writers.map(([name]) => name),
    ['publish'],
  );
  assert.deepEqual(writers[0]?.[1].permissions, { pages: 'write', 'id-token': 'write' });
});
