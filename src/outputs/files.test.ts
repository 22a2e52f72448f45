import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compile } from '../compile/compile.ts';
import { libraryFiles, policyFiles } from './files.ts';

const sections = [
  'background', 'coding', 'coverage', 'evidence', 'guidance', 'history', 'notices', 'references',
  'regulatory', 'trials',
]; // prettier-ignore

/** The files of a policy, by their paths. */
function filesOf(folder: string): Map<string, string | Uint8Array> {
  const files = policyFiles(compile(folder), () => false, readFileSync(`${folder}/source.txt`));
  const paths = files.map(({ path }) => path);
  assert.equal(new Set(paths).size, paths.length);
  return new Map(files.map(({ path, content }) => [path, content]));
}

test('a policy is published as data, Markdown, exports and its document of record', () => {
  assert.deepEqual(
    [...filesOf('content/00220').keys()].sort(),
    [
      ...[...sections, 'full'].map((page) => `00220/${page}.md`),
      '00220/llms.txt',
      '00220/policy.json',
      ...['ris', 'bib', 'json', 'csv'].map((format) => `00220/references.${format}`),
      '00220/source.txt',
    ].sort(),
  );
});

test('the document of record is published byte for byte', () => {
  const file = filesOf('content/00220').get('00220/source.txt') as Uint8Array;
  assert.ok(readFileSync('content/00220/source.txt').equals(file));
});

test('a policy has no files for data that it lacks', () => {
  assert.deepEqual([...filesOf('e2e/fixtures/policies/00998').keys()].sort(), [
    '00998/coverage.md',
    '00998/full.md',
    '00998/llms.txt',
    '00998/notices.md',
    '00998/policy-guidelines.md',
    '00998/policy.json',
    '00998/source.txt',
  ]);
});

test('the library has its own files even while it is empty', () => {
  const paths = [
    'feed.xml',
    'llms.txt',
    'policies.json',
    'schema/policies.json',
    'schema/policy.json',
  ];
  for (const policies of [[compile('content/00220')], []]) {
    assert.deepEqual(
      libraryFiles(policies)
        .map(({ path }) => path)
        .sort(),
      paths,
    );
  }
});
