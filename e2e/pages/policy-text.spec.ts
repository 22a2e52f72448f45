import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { readPage } from '../../src/proof/read-page.ts';
import { addStyles } from '../support/layout.ts';
import { at, fileOf, isPolicyPage, pagesOf, sites } from '../support/sites.ts';
import { coveredPassages, visibleTextFaults } from '../support/visible-text.ts';

/**
 * The proof compares the words of the markup with the document. Here is what it cannot see: that a browser
 * shows these words, all of them, legibly and in their order, and that no script has changed one.
 */
const pages = [
  ...pagesOf(sites.library)
    .filter(isPolicyPage)
    .map((path) => ({ site: sites.library, path })),
  ...pagesOf(sites.several)
    .filter((path) => /^\/0099[89]\//.test(path))
    .map((path) => ({ site: sites.several, path })),
];

const wordsOf = (html: string): string =>
  readPage(html)
    .words.map(({ text }) => text)
    .join(' ');

for (const { site, path } of pages) {
  test(`${site.name}: ${path} shows its policy text as it is written`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(at(site, path));
    const built = wordsOf(readFileSync(fileOf(site, path), 'utf8'));
    await page.getByRole('button', { name: 'Display' }).click();
    expect(wordsOf(await page.content()), 'after scripts').toBe(built);
    await page.keyboard.press('Escape');
    expect(await visibleTextFaults(page), '1280 px').toEqual([]);
    expect(await coveredPassages(page), '1280 px').toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await visibleTextFaults(page), '320 px').toEqual([]);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await visibleTextFaults(page), 'forced colors').toEqual([]);
    await page.emulateMedia({ forcedColors: 'none', media: 'print' });
    await page.setViewportSize({ width: 700, height: 1000 });
    expect(await visibleTextFaults(page), 'print').toEqual([]);
  });
}
