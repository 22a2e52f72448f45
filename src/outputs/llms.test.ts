import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { compile } from '../compile/compile.ts';
import { libraryFiles, policyFiles } from './files.ts';
import { llmsText } from './llms.ts';

const policies = ['content/00220', 'e2e/fixtures/policies/00998'].map(compile);
const text = llmsText(policies);

test('llms.txt has the form of llmstxt.org', () => {
  const { children } = fromMarkdown(text);
  const [first, second] = children;
  assert.ok(first?.type === 'heading' && first.depth === 1);
  assert.equal(second?.type, 'blockquote');
  // A list for each policy, and one for the library.
  assert.equal(children.filter(({ type }) => type === 'list').length, policies.length + 1);
});

test('its links lead to files that there are, each once, and to every page of a policy', () => {
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => address);
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
