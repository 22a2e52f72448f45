import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { policyFolders } from '../src/content-check/folders.ts';
import { anchorLine, anchorsOf } from './support/anchors.ts';

/**
 * People cite passages by their addresses. Each policy's are in e2e/anchors/: one that is gone, or
 * that now leads to other words or another page of the document, is a broken citation. A new one
 * is added to the list by hand.
 */
for (const policy of policyFolders('content')) {
  test(`${policy}: every address in the text is the one in its list`, () => {
    const file = `e2e/anchors/${policy}.txt`;
    const listed = readFileSync(file, 'utf8').trimEnd().split('\n');
    const built = anchorsOf(policy).map(anchorLine);
    const broken = listed.filter((line) => !built.includes(line));
    const unlisted = built.filter((line) => !listed.includes(line));
    expect(broken, `addresses of ${file} that are gone or lead elsewhere`).toEqual([]);
    expect(unlisted, `addresses to add to ${file}`).toEqual([]);
  });

  test(`${policy}: an address is the same on the section’s page and on the whole policy`, () => {
    const html = readFileSync(`dist/${policy}/full/index.html`, 'utf8');
    const different = anchorsOf(policy).filter(({ address, page }) => {
      const id = address.split('#')[1];
      return !new RegExp(page ? ` id="${id}"[^>]* data-page="${page}"` : ` id="${id}"`).test(html);
    });
    expect(different).toEqual([]);
  });
}

test('the page of a passage is the number of page feet before it in the source, and one', () => {
  const source = readFileSync('content/00220/source.txt', 'utf8');
  const pageAt = (position: number) => source.slice(0, position).split('©2024').length;
  const starts = anchorsOf('00220')
    .filter(({ page }) => page)
    .map(({ page, words }) => ({ page, words, at: source.indexOf(words) }))
    .filter(({ words, at }) => at >= 0 && at === source.lastIndexOf(words));
  expect(starts.length).toBeGreaterThan(80);
  for (const { page, words, at } of starts) {
    expect(page.split('-')[0], words).toBe(String(pageAt(at)));
  }
});

test('a passage that the document breaks over two pages has both', () => {
  const broken = anchorsOf('00220').filter(({ page }) => page.includes('-'));
  expect(broken.map(({ address, page }) => `${address} ${page}`)).toEqual([
    'background/#treatment-p3 2-3',
    'evidence/#summary-of-evidence-p3 4-5',
    'guidance/#national-comprehensive-cancer-network-p13 6-7',
  ]);
});
