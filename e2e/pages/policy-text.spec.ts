import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readPage } from '../../src/proof/read-page.ts';
import { coveredPassages } from '../support/covered-passages.ts';
import { addStyles } from '../support/layout.ts';
import { at, fileOf, isPolicyPage, largestPages, pagesOf, sites } from '../support/sites.ts';
import { visibleTextFaults } from '../support/visible-text.ts';

/**
 * The proof compares the words of the markup with the document. These tests check what it cannot see:
 * that a browser shows all of these words, legibly and in order, and that no script has changed one.
 */
const pages = [
  ...largestPages(sites.library)
    .filter(isPolicyPage)
    .map((path) => ({ site: sites.library, path })),
  ...pagesOf(sites.several)
    .filter((path) => /^\/0099[89]\//.test(path))
    .map((path) => ({ site: sites.several, path })),
  // Tables of one column, criteria in tables, and lists of criteria.
  ...['/00569/', '/00901/', '/00569/full/', '/00901/full/'].map((path) => ({
    site: sites.three,
    path,
  })),
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

const text = '#treatment-p1';
const attacks: [what: string, css: string, seen: string | RegExp][] = [
  ['no display', `${text} { display: none }`, 'it is not rendered'],
  ['no visibility', `${text} { visibility: hidden }`, 'it is not rendered'],
  ['collapsed', `${text} { visibility: collapse }`, 'it is not rendered'],
  ['no opacity', `${text} { opacity: 0 }`, 'it is not rendered'],
  ['hardly any opacity', `${text} { opacity: 0.02 }`, 'opacity 0.02'],
  ['content that is skipped', `${text} { content-visibility: hidden }`, 'its content is skipped'],
  ['no font size', `${text} { font-size: 0 }`, 'font size 0px'],
  ['a tiny font', `${text} { font-size: 1px }`, 'font size 1px'],
  ['the color of the ground', `${text} { color: var(--page) }`, 'its color is that of the ground'],
  ['a transparent color', `${text} { color: transparent }`, 'its color is that of the ground'],
  ['a fill of another color', `${text} { -webkit-text-fill-color: transparent }`, 'its color is that of the ground'],
  ['a ground of the color of the text', `${text} { background: var(--ink) }`, 'its color is that of the ground'],
  ['clip', `${text} { position: absolute; clip: rect(0 0 0 0) }`, 'it is clipped'],
  ['a clip path', `${text} { clip-path: inset(50%) }`, 'it is clipped'],
  ['a mask', `${text} { mask-image: linear-gradient(transparent, transparent) }`, 'it is masked'],
  ['a filter', `${text} { filter: opacity(0) }`, 'filter opacity'],
  ['a transform', `${text} { transform: scale(0) }`, 'it is transformed'],
  ['a mirror', `${text} { scale: -1 1 }`, 'it is transformed'],
  ['a zoom', `${text} { zoom: 0.1 }`, /font size|it is zoomed/],
  ['a place off the screen', `${text} { position: absolute; left: -9999px }`, 'it is outside of the page'],
  ['a text indent', `${text} { text-indent: -9999px; white-space: nowrap }`, 'it is outside of the page'],
  ['a height of nothing', `${text} { max-height: 0; overflow: hidden }`, 'it is cut off'],
  ['one line of several', `${text} { height: 1lh; overflow: hidden }`, 'it is cut off'],
  ['a line clamp', `${text} { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 1; overflow: clip }`, 'it is cut off'],
  ['an ellipsis', `${text} { white-space: nowrap; overflow: hidden; text-overflow: ellipsis }`, /cut off|outside of the page/],
  ['a width of nothing', `${text} { width: 0; overflow: hidden; white-space: nowrap }`, /cut off|outside of the page/],
  ['letters over one another', `${text} { letter-spacing: -1em }`, 'letter spacing'],
  ['words without gaps', `${text} { word-spacing: -0.3em }`, 'word spacing'],
  ['lines over one another', `${text} { line-height: 0 }`, 'line height 0px'],
  ['capitals', `${text} { text-transform: uppercase }`, 'text-transform uppercase'],
  ['letters in reverse', `${text} { direction: rtl; unicode-bidi: bidi-override }`, 'direction rtl'],
  ['letters in reverse, from left to right', `${text} { unicode-bidi: bidi-override }`, 'unicode-bidi bidi-override'],
  ['vertical text', `${text} { writing-mode: vertical-rl }`, 'writing mode vertical-rl'],
  ['a line through it', `${text} { text-decoration: line-through }`, 'it is struck out'],
  ['dots for letters', `${text} { -webkit-text-security: disc }`, 'text security'],
  ['features of the font', `${text} { font-feature-settings: "afrc" }`, 'font features "afrc"'],
  ['text that cannot be selected', `${text} { user-select: none }`, 'it cannot be selected'],
  ['a first letter of nothing', `${text}::first-letter { font-size: 0 }`, 'another ::first-letter'],
  ['a first line of nothing', `${text}::first-line { color: transparent }`, 'another ::first-line'],
  ['a word before it', `${text}::before { content: "Not " }`, '::before says "Not "'],
  ['a word behind it', `${text}::after { content: "not" }`, '::after says "not"'],
  ['an order of its own', `.policy-text { display: flex; flex-direction: column } ${text} { order: 9 }`, 'order 9'],
  ['a reversed order', '.policy-text { display: flex; flex-direction: column-reverse }', 'it stands before the words that come before it'],
  ['a place above', `${text} { position: relative; top: -40rem }`, 'it stands before the words that come before it'],
  ['a block in the line', `.policy-text p { display: inline }`, 'display inline'],
  ['no box', `${text} { display: contents }`, 'it is not rendered'],
  ['words of a line as blocks', '.policy-text a { display: block }', 'display block'],
  ['no numbers', '.policy-text ol { list-style: none }', 'list style none'],
  ['other numbers', '.policy-text ol { list-style-type: upper-roman }', 'list style upper-roman'],
  ['numbers that go on elsewhere', '.policy-text li:first-child { counter-set: list-item 7 }', 'another counter'],
  ['other markers', '.policy-text li::marker { content: "9. " }', '::marker says "9. "'],
  ['a wrong head of a column', '[data-label]::before { content: "Completed: " }', '::before says "Completed: "'],
]; // prettier-ignore

test('styles that tamper with policy text are detected, each with its passage', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const places: [path: string, styles: RegExp][] = [
    ['/00220/references/', /\bol\b|\bli\b/],
    ['/00220/trials/', /data-label/],
    ['/00220/background/', /./],
  ];
  const seenIn = async (css: string) => {
    await addStyles(page, `@layer print { ${css.replaceAll(/;|(?= \})/g, ' !important;')} }`);
    const faults = await visibleTextFaults(page);
    await page.evaluate(() => document.adoptedStyleSheets.pop());
    return faults;
  };
  const left = new Set(attacks);
  const missed: string[] = [];
  for (const [path, styles] of places) {
    await page.goto(path);
    expect(await visibleTextFaults(page)).toEqual([]);
    for (const attack of left) {
      const [what, css, seen] = attack;
      if (!styles.test(css)) continue;
      left.delete(attack);
      const faults = await seenIn(css);
      const isSeen = faults.some((fault) => fault.match(seen) && /^#[a-z0-9-]+ “/.test(fault));
      if (!isSeen) missed.push(`${what}: ${faults.slice(0, 3).join(' | ') || 'nothing'}`);
    }
  }
  expect(missed).toEqual([]);
});

test('elements that cover policy text, a font, and a script that changes it are detected', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/00220/background/');
  await addStyles(
    page,
    `${text} { position: relative } ${text}::before { content: ""; position: absolute; inset: 0; background: var(--page) }
    h2::after { content: ""; position: fixed; inset: 0 }`,
  );
  expect((await coveredPassages(page)).length).toBeGreaterThan(0);
  await page.evaluate(() => {
    document.fonts.add(new FontFace('Other', 'url(/none.woff2)'));
    const passage = document.querySelector('#treatment-p1')?.firstChild;
    if (passage) passage.nodeValue = passage.nodeValue?.replace('reduce', 'increase') ?? '';
  });
  expect(await visibleTextFaults(page)).toContain(
    'The page loads a font, whose letters may look like others.',
  );
  const built = wordsOf(readFileSync(fileOf(sites.one, '/00220/background/'), 'utf8'));
  expect(wordsOf(await page.content())).not.toBe(built);
});
