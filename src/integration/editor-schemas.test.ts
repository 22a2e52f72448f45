import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { frontmatterSchema } from '../model/frontmatter/json-schema.ts';
import { writeEditorSchemas } from './editor-schemas.ts';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

test('the language server finds the schema of every section file', () => {
  const root = mkdtempSync(join(tmpdir(), 'editor-'));
  try {
    writeEditorSchemas(pathToFileURL(`${root}/`), 'e2e/fixtures/policies');
    const folder = join(root, '.astro/collections');
    const { collections, entries } = readJson(join(folder, 'collections.json')) as {
      collections: { name: string; hasSchema: boolean }[];
      entries: Record<string, string>;
    };
    const kindOf = (path: string) =>
      entries[decodeURIComponent(pathToFileURL(resolve(path)).href).toLowerCase()];
    assert.equal(kindOf('e2e/fixtures/policies/00999/coverage.mdx'), 'coverage');
    assert.equal(kindOf('e2e/fixtures/policies/00998/policy-guidelines.mdx'), 'prose');
    assert.equal(Object.keys(entries).length, 13);
    for (const kind of new Set(Object.values(entries))) {
      assert.ok(
        collections.some(({ name, hasSchema }) => name === kind && hasSchema),
        kind,
      );
    }
    assert.deepEqual(
      readJson(join(folder, 'references.schema.json')),
      JSON.parse(JSON.stringify(frontmatterSchema('references'))),
    );
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('VS Code is told to use them', () => {
  assert.deepEqual(readJson('.vscode/settings.json'), { 'astro.content-intellisense': true });
});
