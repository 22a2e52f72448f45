import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readPage } from '../../src/proof/read-page.ts';
import { addStyles } from '../support/layout.ts';
import { printed } from '../support/pdf.ts';
import { at, fileOf, isPolicyPage, pagesOf, sites, type Site } from '../support/sites.ts';

/** Printed pages of policies, as a clinician would hand them over. */
interface Printed {
  site: Site;
  path: string;
  /** The text in the margins of every sheet, except the page number. */
  margins: [title: string, payer: string];
}
const payer = 'Blue Cross and Blue Shield of Louisiana';
const pages: Printed[] = [
  ...pagesOf(sites.one)
    // The map has no text of the policy.
    .filter((path) => isPolicyPage(path) && !path.endsWith('/map/'))
    .map((path): Printed => {
      const title = 'Policy 00220: Cryosurgical Ablation of Primary or Metastatic Liver Tumors';
      return { site: sites.one, path, margins: [`${title} Effective 07/08/2024`, payer] };
    }),
  {
    site: sites.several,
    path: '/00999/full/',
    margins: ['Policy 00999: Example Policy With Criteria Effective 02/01/2024', payer],
  },
];

/**
 * The first word of the policy that is not on paper, or not in order; undefined if there is none.
 * Between the words there is only what the site adds.
 */
function missingWord(words: string[], paper: string): string | undefined {
  // Between a word and its comma, too.
  const parts = words.flatMap((text) => text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? []);
  let end = 0;
  for (const part of parts) {
    const found = paper.indexOf(part, end);
    if (found < end || found - end > 2500) {
      return `“${part}” after “${paper.slice(Math.max(end - 60, 0), end)}”`;
    }
    end = found + part.length;
  }
  return undefined;
}

for (const { site, path, margins } of pages) {
  test(`${site.name}: ${path} prints as a document`, async ({ page }) => {
    await page.clock.setFixedTime('2026-01-02T12:00-06:00');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(at(site, path));
    await expect(page.locator('.printed-head')).toBeHidden();
    const headings = await page
      .getByRole('main')
      .locator('h1, h2, h3, h4, .label')
      .evaluateAll((found) =>
        found.map((heading) => heading.textContent.replace('Site note: ', '').trim()),
      );
    const controls = page.locator('button:not(.aside > button), input, select, summary, nav a');
    const chrome = (await controls.allTextContents())
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter(Boolean);
    expect(chrome.length).toBeGreaterThan(5);
    const { sheets, words } = await printed(page);

    for (const [index, sheet] of sheets.entries()) {
      expect(sheet.margins).toEqual([
        margins[0],
        `${margins[1]} Page ${index + 1} of ${sheets.length}`,
      ]);
      expect(headings, `last line of sheet ${index + 1}`).not.toContain(sheet.lines.at(-1));
      const lines = new Set(sheet.lines.filter((line) => !headings.includes(line)));
      expect(
        chrome.filter((control) => lines.has(control)),
        `controls on sheet ${index + 1}`,
      ).toEqual([]);
    }
    const head = sheets[0]?.lines.slice(0, 5).join(' ');
    expect(head).toContain(`Printed on January 2, 2026 from ${at(site, path)}`);
    if (site === sites.one) {
      expect(head).toContain('Cryosurgical Ablation of Primary or Metastatic Liver Tumors');
      expect(sheets.flatMap(({ lines }) => lines).join(' ')).toMatch(
        /Next scheduled review.* 06\/2025.*This month has passed; a newer version may exist/,
      );
    }
    const built = readPage(readFileSync(fileOf(site, path), 'utf8'));
    expect(built.words.length).toBeGreaterThan(50);
    const texts = built.words.map(({ text }) => text);
    expect(missingWord(texts, words.join(''))).toBeUndefined();

    await page.emulateMedia({ media: 'print' });
    await expect(controls.filter({ visible: true })).toHaveCount(0);
  });
}

test('prints light, with rows and list items whole', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await page.goto('/00220/full/');
  const style = (selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  expect(await style('html', 'color-scheme')).toBe('light');
  expect(await style('main p', 'color')).toBe('rgb(26, 33, 35)');
  for (const whole of ['main li', 'main tr']) {
    expect(await style(whole, 'break-inside'), whole).toBe('avoid');
  }
});

/** Fonts with the same metrics on every system, since they determine how much fits on a sheet. */
const commonFonts =
  ":root { --font-policy: 'Liberation Serif', 'Times New Roman', Times, serif; " +
  "--font-site: 'Liberation Sans', Arial, Helvetica, sans-serif }";

for (const format of ['Letter', 'A4'] as const) {
  test(`the whole policy prints on 11 sheets of ${format} at most, none of them half empty, none ending with the head of a table`, async ({
    page,
  }) => {
    await page.goto('/00220/full/');
    await addStyles(page, commonFonts);
    const heads = await page
      .locator('thead')
      .evaluateAll((found) =>
        found.map((head) =>
          [...head.querySelectorAll('th')].flatMap((cell) => cell.innerText.split(' ')),
        ),
      );
    const { sheets } = await printed(page, format);
    expect(sheets.length).toBeGreaterThan(5);
    expect(sheets.length).toBeLessThanOrEqual(11);
    for (const [index, { filled, lines }] of sheets.slice(0, -1).entries()) {
      expect(filled, `sheet ${index + 1}`).toBeGreaterThan(0.6);
      const last = lines.at(-1)?.split(' ') ?? [];
      const isHead = heads.some((head) => last.every((word) => head.includes(word)));
      expect(isHead, `sheet ${index + 1} ends with “${last.join(' ')}”`).toBe(false);
    }
  });
}

test('prints the figure of lesion sizes on the sheet of the quotation', async ({ page }) => {
  await page.goto('/00220/guidance/');
  const { sheets } = await printed(page);
  const sheet = sheets.find(({ lines }) =>
    lines.some((line) => line.includes('no adjuvant therapies have been shown')),
  );
  const text = sheet?.lines.join(' ');
  expect(text).toContain('Hepatocellular carcinoma only.');
  expect(text).toContain('Unresectable/inoperable lesions > 5 cm should be considered');
  expect(text?.split('> 5 cm')).toHaveLength(4);
});

test('a printed coverage page keeps what a member reads, at full width, without lines that only link elsewhere', async ({
  page,
}) => {
  await page.goto(at(sites.three, '/00569/'));
  const { words } = await printed(page);
  const text = words.join('').replace(/\s+/g, '');
  for (const kept of [
    'What you can do next',
    'What this policy does not decide',
    'Your contract and the law take precedence.',
    'For the version in force, ask',
  ]) {
    expect(text).toContain(kept.replaceAll(' ', ''));
  }
  for (const left of ['leads to the definition', 'Criteria worksheet', 'other treatments:']) {
    expect(text).not.toContain(left.replaceAll(' ', ''));
  }
  await page.emulateMedia({ media: 'print' });
  const width = async (selector: string) =>
    (await page.locator(selector).first().boundingBox())?.width;
  expect(await width('.answer-box')).toBe(await width('main'));
});
