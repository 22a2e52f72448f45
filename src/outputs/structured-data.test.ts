import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import jsonld from 'jsonld';
import ts from 'typescript';
import { compile } from '../compile/compile.ts';
import { structuredData } from './structured-data.ts';

/** schema.org data of the pages, checked with jsonld and the types of schema-dts. */
const policy = compile('content/00220');
const pages = [...policy.sections.map(({ name }) => name), 'full'];

const dataOf = (page: string, of = policy): string =>
  JSON.stringify(structuredData(of, page, `Name of ${page}`, 'Description.'));

/** The lines, from 1, in which TypeScript reports errors for JSON typed as a MedicalWebPage. */
function linesWithTypeErrors(json: string[]): number[] {
  const name = join(process.cwd(), 'src', 'outputs', 'structured-data.checked.ts');
  const text = [
    "import type { MedicalWebPage, WithContext } from 'schema-dts';",
    ...json.map((one, index) => `export const page${index}: WithContext<MedicalWebPage> = ${one};`),
  ].join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const withText: ts.CompilerHost = {
    ...host,
    fileExists: (file) => file === name || host.fileExists(file),
    getSourceFile: (file, ...rest) =>
      file === name
        ? ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
        : host.getSourceFile(file, ...rest),
  };
  return ts
    .getPreEmitDiagnostics(ts.createProgram([name], options, withText))
    .map(({ file, start }) => file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0);
}

test('schema-dts accepts the data of every page, and only that', () => {
  // The types do reject what schema.org does not define.
  const wrong = dataOf('coding').replace('"codeValue"', '"codeNumber"');
  assert.deepEqual(linesWithTypeErrors([wrong, ...pages.map((page) => dataOf(page))]), [1]);
});

type Nodes = Record<string, unknown>[];

/** The nodes of a page's data as JSON-LD defines them, with absolute addresses. */
async function nodesOf(page: string): Promise<Nodes> {
  const vocabulary = {
    '@vocab': 'https://schema.org/',
    url: { '@type': '@id' },
    sameAs: { '@type': '@id' },
  };
  const document = JSON.parse(dataOf(page)) as jsonld.JsonLdDocument;
  const flat = await jsonld.flatten(document, undefined, {
    base: `https://policies.example/00220/${page}/`,
    documentLoader: (url: string) =>
      Promise.resolve({ documentUrl: url, document: { '@context': vocabulary } }),
  });
  return flat as unknown as Nodes;
}

const ofType = (nodes: Nodes, type: string): Nodes =>
  nodes.filter((node) => (node['@type'] as string[]).includes(`https://schema.org/${type}`));

test('has codes, articles and trials on their own pages only, and no guideline', async () => {
  for (const page of pages) {
    const nodes = await nodesOf(page);
    const count = (type: string) => ofType(nodes, type).length;
    assert.equal(count('MedicalWebPage'), 1);
    assert.equal(count('MedicalEntity'), page === 'coverage' ? 1 : 0, page);
    assert.equal(count('MedicalCode'), page === 'coding' ? 4 : 0, page);
    assert.equal(count('ScholarlyArticle'), page === 'references' ? 35 : 0, page);
    assert.equal(count('MedicalTrial'), page === 'trials' ? 6 : 0, page);
    assert.equal(count('MedicalGuideline'), 0);
  }
});

test('links to the place of each article and trial on its page', async () => {
  const anchors = new Set(policy.passages.map(({ id }) => id));
  for (const [page, type] of [
    ['references', 'ScholarlyArticle'],
    ['trials', 'MedicalTrial'],
  ] as const) {
    for (const node of ofType(await nodesOf(page), type)) {
      const { pathname, hash } = new URL(String(node['@id']));
      assert.equal(pathname, `/00220/${page}/`);
      assert.ok(anchors.has(hash.slice(1)), hash);
    }
  }
  assert.doesNotMatch(dataOf('references'), /et al/);
});

test('an article without a PMID has its DOI; a policy with neither names no article', () => {
  const other = { type: 'other', number: 1, printed: '', title: 'A', doi: '10.1000/182' } as const;
  assert.match(
    dataOf('references', { ...policy, references: [other] }),
    /"https:\/\/doi.org\/10.1000\/182"/,
  );
  const none = { ...policy, references: [{ type: 'other', number: 1, printed: 'A' } as const] };
  assert.doesNotMatch(dataOf('references', none), /citation/);
});

test('mentions the codes that a policy lists, except diagnoses', () => {
  const codes = (of: typeof policy) =>
    [...dataOf('coding', of).matchAll(/"codeValue":"([^"]+)"/g)].map(([, code]) => code);
  assert.deepEqual(codes(policy), ['47371', '47381', '47383', '76940']);
  assert.deepEqual(codes(compile('e2e/fixtures/policies/00999')), ['99999', 'C2618', 'J3490']);
  assert.deepEqual(codes(compile('e2e/fixtures/policies/00998')), []);
});
