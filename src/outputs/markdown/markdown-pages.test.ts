import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { parse } from 'yaml';
import { compile } from '../../compile/compile.ts';
import { TestFolder } from '../../compile/test-folder.test-helpers.ts';
import type { CompiledPolicy } from '../../model/policy.ts';
import { policySource } from '../../source/policy-source.ts';
import { readPolicyFolder } from '../../source/policy-folder.ts';
import { markdownPages } from './markdown-pages.ts';

/** The Markdown of the pages, parsed and compared with the document of record, word by word. */

/** Words of Markdown as rendered: block by block, with list numbers. */
function wordsOf(node: Nodes): string[] {
  if (['paragraph', 'heading', 'tableCell'].includes(node.type)) {
    return toString(node).split(/\s+/).filter(Boolean);
  }
  if (node.type === 'list' && node.ordered) {
    const start = node.start ?? 1;
    return node.children.flatMap((item, index) => [`${start + index}.`, ...wordsOf(item)]);
  }
  return 'children' in node ? node.children.flatMap(wordsOf) : [];
}

/** Frontmatter and text of a page. */
function readPage(markdown: string) {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? [];
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return { data: parse(head) as Record<string, unknown>, body, words: wordsOf(tree) };
}

const pagesOf = (policy: CompiledPolicy, inLibrary: string[] = []) =>
  new Map(
    markdownPages(policy, (number) => inLibrary.includes(number)).map(
      ({ page, markdown }): [string, ReturnType<typeof readPage>] => [page, readPage(markdown)],
    ),
  );

const bodyOf = (policy: CompiledPolicy, page: string, inLibrary?: string[]): string =>
  pagesOf(policy, inLibrary).get(page)?.body ?? '';

const policy = compile('content/00220');

for (const folder of [
  'content/00220',
  'e2e/fixtures/policies/00998',
  'e2e/fixtures/policies/00999',
]) {
  test(`the pages of ${folder} have the words of its document and no others`, () => {
    const pages = pagesOf(compile(folder));
    const source = policySource(readPolicyFolder(folder))?.words.map(({ text }) => text) ?? [];
    assert.ok(source.length > 50);
    assert.deepEqual(pages.get('full')?.words, source);
    pages.delete('full');
    assert.deepEqual(
      [...pages.values()].flatMap(({ words }) => words),
      source,
    );
    for (const { body } of pages.values()) {
      assert.doesNotMatch(body, /Site note/);
      assert.doesNotMatch(body, /<[a-z]+[ >]/i);
    }
  });
}

test('a page states what it is, and what the policy decides', () => {
  const { data } = pagesOf(policy).get('evidence') ?? {};
  assert.deepEqual(
    ['policy', 'page', 'positions', 'effective', 'address'].map((field) => data?.[field]),
    ['00220', 'Evidence', ['Investigational'], '2024-07-08', '/00220/evidence/'],
  );
});

test('keeps headings, tables, numbered references and links', () => {
  assert.match(bodyOf(policy, 'evidence'), /^\n# Rationale\/Source\n/);
  const trials = bodyOf(policy, 'trials');
  assert.ok(trials.includes('| NCT No. | Trial Name | Planned Enrollment | Completion Date |'));
  assert.ok(trials.includes('[NCT05303038](https://clinicaltrials.gov/study/NCT05303038)'));
  assert.ok(trials.includes('[Table 1](/00220/trials/#table-1)'));
  assert.match(bodyOf(policy, 'references'), /\n36\. National Comprehensive Cancer Network/);
});

test('the whole policy has one first-level heading, and its links stay on it', () => {
  const full = bodyOf(policy, 'full');
  assert.deepEqual(full.match(/^# .*/gm), [
    '# Cryosurgical Ablation of Primary or Metastatic Liver Tumors',
  ]);
  assert.match(full, /^## Rationale\/Source$/m);
  assert.ok(full.includes('[Table 1](/00220/full/#table-1)'));
  assert.doesNotMatch(full, /[\uFDD0\uFDD1]/);
});

test('the number of another policy is a link if the library has it', () => {
  const example = compile('e2e/fixtures/policies/00999');
  assert.match(bodyOf(example, 'coverage', ['00998']), /medical policy \[00998\]\(\/00998\/\)\./);
  assert.match(bodyOf(example, 'coverage'), /medical policy 00998\./);
});

test('with the address of the site, links are absolute', (context) => {
  context.after(() => delete process.env['SITE_URL']);
  process.env['SITE_URL'] = 'https://policies.example';
  assert.ok(
    bodyOf(policy, 'trials').includes('[Table 1](https://policies.example/00220/trials/#table-1)'),
  );
});

/** A text, converted to Markdown as its own section. */
function converted(text: string): string {
  using folder = new TestFolder('e2e/fixtures/policies/00998');
  folder.edit('policy-guidelines.mdx', /This text is made up[\s\S]*$/, `${text}\n`);
  const compiled = folder.compile();
  assert.deepEqual(compiled.problems, []);
  return bodyOf(compiled, 'policy-guidelines').replace('\n# Policy Guidelines\n\n', '');
}

test('a lettered list keeps its letters, and a nested list stays nested', () => {
  assert.equal(
    converted(
      [
        'All of these:',
        '<Lettered>',
        '1. First, and one of these:\n\n   <Lettered type="i">\n\n   1. One\n   2. Two\n\n   </Lettered>',
        '2. Second',
        '</Lettered>',
      ].join('\n\n'),
    ),
    ['All of these:', 'A. First, and one of these:', '- i. One\n- ii. Two', 'B. Second\n'].join(
      '\n\n',
    ),
  );
});

test('characters that Markdown would treat as markup stay literal', () => {
  for (const text of [
    '\\*Investigational \\_not\\_',
    '1\\. is no list',
    '\\# 5 and a\\|b',
    '\\<3 cm',
  ]) {
    const page = converted(text);
    const [paragraph] = fromMarkdown(page).children;
    assert.equal(paragraph?.type, 'paragraph', page);
    assert.equal(toString(paragraph), text.replaceAll('\\', ''));
  }
});

test('lists inside lists keep their depth', () => {
  const list = '- One of these:\n  - a fever; or\n  - a cough.\n- And this.\n';
  assert.equal(converted(list.trim()), list);
});
