import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { parse } from 'yaml';
import { policyWords, readPage, splitWords } from '../src/proof/page.ts';

/** The Markdown twins, parsed again and compared with the pages, word for word. */
const pages = [
  'coverage',
  'background',
  'regulatory',
  'evidence',
  'guidance',
  'trials',
  'references',
  'history',
  'coding',
  'notices',
  'full',
];

/** Words of Markdown as it would be printed: block by block, with the numbers of its lists. */
function wordsOf(node: Nodes): string[] {
  if (['paragraph', 'heading', 'tableCell'].includes(node.type)) return splitWords(toString(node));
  if (node.type === 'list' && node.ordered) {
    const start = node.start ?? 1;
    return node.children.flatMap((item, index) => [`${start + index}.`, ...wordsOf(item)]);
  }
  return 'children' in node ? node.children.flatMap(wordsOf) : [];
}

const parts = (text: string) => /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];

for (const page of pages) {
  test(`/00220/${page}.md has the words of its page and no others`, async ({ request }) => {
    const response = await request.get(`/00220/${page}.md`);
    expect(response.headers()['content-type']).toMatch(/^text\/markdown/);
    const [, head = '', body = ''] = parts(await response.text());
    expect(parse(head)).toMatchObject({ policy: '00220', effective: '2024-07-08' });
    const tree = fromMarkdown(body, {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    });
    const file = page === 'coverage' ? 'index.html' : `${page}/index.html`;
    const expected = policyWords(readPage(readFileSync(`dist/00220/${file}`, 'utf8')));
    expect(expected.length).toBeGreaterThan(50);
    expect(wordsOf(tree)).toEqual(expected.map(({ text }) => text));
    expect(body).not.toContain('Site note');
    expect(body).not.toMatch(/<[a-z]+[ >]/i);
  });
}

test('keeps headings, tables, numbered references and links', async ({ request }) => {
  const markdown = async (page: string) => (await request.get(`/00220/${page}.md`)).text();
  expect(await markdown('evidence')).toContain('\n# Rationale/Source\n');
  const trials = await markdown('trials');
  expect(trials).toContain('| NCT No. | Trial Name | Planned Enrollment | Completion Date |');
  expect(trials).toContain('[NCT05303038](https://clinicaltrials.gov/study/NCT05303038)');
  expect(trials).toContain('[Table 1](/00220/trials/#table-1)');
  expect(await markdown('references')).toMatch(/\n36\. National Comprehensive Cancer Network/);
});

test('pages lead to their Markdown and their data', async ({ page, request }) => {
  for (const name of pages) {
    await page.goto(name === 'coverage' ? '/00220/' : `/00220/${name}/`);
    const markdown = page.locator('link[rel="alternate"][type="text/markdown"]');
    await expect(markdown).toHaveAttribute('href', `/00220/${name}.md`);
    const data = page.locator('link[rel="alternate"][type="application/json"]');
    await expect(data).toHaveAttribute('href', '/00220/policy.json');
  }
  expect((await request.get('/00220/policy.json')).ok()).toBe(true);
});

test('llms.txt has the form of llmstxt.org, and its links lead somewhere', async ({ request }) => {
  const text = await (await request.get('/llms.txt')).text();
  const tree = fromMarkdown(text);
  expect(tree.children[0]).toMatchObject({ type: 'heading', depth: 1 });
  expect(tree.children[1]?.type).toBe('blockquote');
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => address);
  expect(links).toHaveLength(pages.length + 6);
  expect(new Set(links).size).toBe(links.length);
  expect(tree.children.filter(({ type }) => type === 'list')).toHaveLength(2);
  for (const address of links) expect((await request.get(address)).ok(), address).toBe(true);
});
