import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { compile } from '../compile/compile.ts';
import { libraryFiles, policyFiles } from './files.ts';
import { llmsText, policyLlmsText } from './llms.ts';

const policies = ['content/00220', 'e2e/fixtures/policies/00998'].map(compile);
const library = llmsText(policies);
const guides = [library, ...policies.map(policyLlmsText)];

test('each llms.txt has the format of llmstxt.org', () => {
  for (const text of guides) {
    const [first, second, ...more] = fromMarkdown(text).children;
    assert.ok(first?.type === 'heading' && first.depth === 1);
    assert.equal(second?.type, 'blockquote');
    assert.equal(more.filter(({ type }) => type === 'list').length, 2);
    assert.doesNotMatch(text, /undefined/);
  }
});

test('their links lead to existing files, each once, and to every page of a policy', () => {
  const links = guides.flatMap((text) =>
    [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => address),
  );
  const files = [
    ...policies.flatMap((policy) => policyFiles(policy, () => false, new Uint8Array())),
    ...libraryFiles(policies),
  ].map(({ path }) => `/${path}`);
  assert.deepEqual(
    links.filter((link) => !files.includes(link)),
    [],
  );
  assert.equal(new Set(links).size, links.length);
  const pages = files.filter((path) => path.endsWith('.md'));
  assert.equal(pages.length, 11 + 4);
  assert.deepEqual(
    pages.filter((page) => !links.includes(page)),
    [],
  );
});

test('a file is described by all of its sections, and the data by its lists', () => {
  const text = policyLlmsText(compile('e2e/fixtures/policies/00999'));
  assert.match(
    text,
    /: the sections “When Services May Be Eligible for Coverage” and “When Services Are Considered Not Medically Necessary”$/m,
  );
  const [policy] = policies;
  assert.ok(policy);
  assert.match(
    policyLlmsText(policy),
    /: JSON with dates, codes, trials, references, and history$/m,
  );
  const without = policyLlmsText({ ...policy, history: [] });
  assert.doesNotMatch(without, /and history$/m);
});

test('the library’s has one line for each policy, and nothing else that grows with it', () => {
  const [one = '', two = ''] = [policies.slice(0, 1), policies].map(llmsText);
  assert.equal(two.split('\n').length, one.split('\n').length + 1);
});
