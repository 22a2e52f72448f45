import { expect, test } from '@playwright/test';
import { trialDates } from '../support/figures.ts';
import { addStyles, areApart, boxesOf, wideFont } from '../support/layout.ts';

/** The figures that the site draws, as rendered. */

test('figures are described, and link to their data', async ({ page }) => {
  await page.goto('/00220/map/');
  const references = page.getByRole('table', { name: 'References by year and study design' });
  await expect(references.getByRole('link')).toHaveCount(35);
  await expect(references.getByRole('columnheader')).toHaveCount(27);
  await expect(references.getByRole('row', { name: /^meta-analysis/ })).toHaveText(/4\s*3/);
  const five = references.getByRole('link', {
    name: 'Reference 5: Wang C et al. 2015, randomized controlled trial, place of citation known',
    exact: true,
  });
  await expect(five).toHaveAttribute('title', /^Reference 5: Wang C/);
  await five.click();
  await expect(page.locator('#ref-5:target')).toBeInViewport();

  await page.goto('/00220/history/');
  const history = page.getByRole('table', { name: 'Entries of the history by year and kind' });
  await expect(history.getByRole('link')).toHaveCount(37);
  await expect(
    history.getByRole('link', { name: 'says that coverage did not change' }),
  ).toHaveCount(15);
  await expect(history.locator('[data-form="filled"]')).toHaveCount(15);
  await history.getByRole('link', { name: 'Aug 2015: Coding update 08/03/2015' }).click();
  await expect(page.locator('li:target')).toHaveText(/^08\/03\/2015/);

  await page.goto('/00220/trials/');
  await expect(trialDates(page)).toHaveAccessibleDescription(
    /^1 of 6 listed completion dates are before the effective date 07\/08\/2024\. Earliest first: NCT05303038, April 2024; .* NCT05897268, Dec 2025\.$/,
  );
  await trialDates(page)
    .getByRole('link', { name: /^NCT05057052/ })
    .click();
  await expect(page.locator('tr:target')).toContainText('Sintilimab');
  await page.getByRole('figure').getByRole('link', { name: 'the table' }).click();
  await expect(page.locator('table:target')).toHaveAccessibleName(/^Table 1/);

  await page.goto('/00220/guidance/');
  const lesions = page.getByRole('figure').filter({ hasText: 'by size of the lesion' });
  await expect(lesions).toContainText('Hepatocellular carcinoma only.');
  await expect(lesions.getByRole('img')).toHaveCount(3);
  for (const link of await lesions.getByRole('listitem').getByRole('link').all()) {
    await link.click();
    await expect(page.locator('li:target')).toContainText((await link.textContent()) ?? '-');
  }
  // To one scale: the widest is drawn 6 cm across, which is 12 halves.
  const rings = await lesions.locator('.ring').evaluateAll(boxesOf);
  const sizes = rings.map(({ left, right }) => right - left);
  expect(sizes.map((size) => Math.round((size / Math.max(...sizes)) * 12))).toEqual([3, 8, 12]);
});

test('figures are readable at 320 px, even with wide letters: within the page, without overlaps, at 12 px or more', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const section of ['trials', 'map', 'guidance', 'history']) {
    await page.goto(`/00220/${section}/`);
    await addStyles(page, wideFont);
    const texts = await page
      .getByRole('figure')
      .locator('text, figcaption, b, q, .mark')
      .filter({ visible: true })
      .evaluateAll((found) =>
        found.map((element) => {
          const { left, right } = element.getBoundingClientRect();
          return { left, right, size: parseFloat(getComputedStyle(element).fontSize) };
        }),
      );
    expect(texts.length, section).toBeGreaterThan(5);
    for (const { left, right, size } of texts) {
      expect(left, section).toBeGreaterThanOrEqual(0);
      expect(right, section).toBeLessThanOrEqual(320);
      expect(size, section).toBeGreaterThanOrEqual(12);
    }
    const marks = await page
      .locator('figure:not(.lesions) :is(circle, .mark)')
      .evaluateAll(boxesOf);
    const years = await page.locator('figure .tick text').evaluateAll(boxesOf);
    for (const alike of [marks, years]) {
      for (const [index, one] of alike.entries()) {
        for (const other of alike.slice(index + 1)) {
          expect(areApart(one, other), `${section} ${JSON.stringify([one, other])}`).toBe(true);
        }
      }
    }
  }
});

test('the map links to every part of the policy', async ({ page }) => {
  await page.goto('/00220/map/');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'What it decides',
    'What the 36 titles say: population and design',
    'What guidelines say',
    'Trials and their listed dates',
    'What has happened',
  ]);
  // Every reference, trial and entry, each as a link.
  for (const [name, address, count] of [
    ['references', '/00220/references/#ref-', 36 + 35],
    ['trials', '/00220/trials/#nct', 6],
    ['history', '/00220/history/#entry-', 36],
  ] as const) {
    const links = page.getByRole('main').locator(`a[href^="${address}"]`);
    await expect(links, name).toHaveCount(count);
  }
  // The decision is quoted from the sentence about this treatment.
  await expect(page.getByRole('rowheader', { name: /^Based on review/ })).toContainText(
    'considers cryosurgical ablation (CSA) of either primary or metastatic tumors in the liver',
  );
  // A guideline that is quoted twice is named once.
  const guidelines = page.locator('.map-guidelines').getByRole('link');
  await expect(guidelines).toHaveText([
    /\(NCCN\), hepatocellular carcinoma, version 1\.2023, category 2A\s*$/,
    /\(NCCN\), neuroendocrine and adrenal tumors, version 1\. 2023, category 2B\s*$/,
    /^\s*Passage 2\s*$/,
    /\(NCCN\), colon cancer with liver metastases, version 2\. 2023, category 2A\s*$/,
  ]);
  await page.getByRole('link', { name: 'colorectal liver metastases' }).click();
  await expect(page).toHaveURL('/00220/evidence/#colorectal-metastases');
});

test('a mark is closer to its own label than to the next, and no line crosses a label', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 1000 });
  await page.goto('/00220/trials/');
  /** The boxes of the letters of each trial, without padding, and of its mark. */
  const lanes = await trialDates(page)
    .locator('svg')
    .evaluateAll((found) =>
      found.map((lane) => {
        const label = lane.querySelector('text') as SVGTextElement;
        const place = label.getScreenCTM();
        const { x, y, width, height } = label.getBBox();
        const mark = lane.querySelector('circle')?.getBoundingClientRect();
        return {
          letters: { x: x + (place?.e ?? NaN), y: y + (place?.f ?? NaN), width, height },
          top: mark?.top ?? NaN,
          bottom: mark?.bottom ?? NaN,
        };
      }),
    );
  expect(lanes).toHaveLength(6);
  for (const [index, { letters, top, bottom }] of lanes.slice(0, -1).entries()) {
    const toOwn = top - (letters.y + letters.height);
    const toNext = (lanes[index + 1]?.letters.y ?? NaN) - bottom;
    expect(toOwn).toBeGreaterThanOrEqual(0);
    expect(toNext).toBeGreaterThan(3 * toOwn);
  }
  const seen = () => Promise.all(lanes.map(({ letters }) => page.screenshot({ clip: letters })));
  const withLines = await seen();
  await trialDates(page).evaluate((drawn) => {
    for (const line of drawn.querySelectorAll('.guide line')) line.remove();
  });
  expect((await seen()).map((label, index) => label.equals(withLines[index] ?? label))).toEqual(
    lanes.map(() => true),
  );
});

for (const [what, media] of [
  ['forced colors', { forcedColors: 'active' }],
  ['print', { media: 'print' }],
] as const) {
  test(`filled marks are shown by their border, not by a background: ${what}`, async ({ page }) => {
    await page.emulateMedia(media);
    await page.goto('/00220/map/');
    for (const place of [
      '.evidence-map table',
      '.by-year table',
      '.timeline table',
      '.timeline ul',
    ]) {
      const borderOf = async (form: string) => {
        const mark = page.locator(`${place} .mark[data-form="${form}"]`).first();
        return mark.evaluate((element) => {
          const { borderTopWidth, borderTopStyle, color, borderTopColor } =
            getComputedStyle(element);
          return { border: `${borderTopWidth} ${borderTopStyle}`, color, borderTopColor };
        });
      };
      const filled = await borderOf('filled');
      expect(filled.border, place).not.toBe((await borderOf('outlined')).border);
      // White letters would be on white paper.
      expect(filled.color, place).toBe(filled.borderTopColor);
    }
    const planned = page.locator('.timeline .mark[data-form="dashed"]').first();
    await expect(planned).toHaveCSS('border-top-style', 'dashed');
  });
}

test('the years of a figure print side by side and whole, on Letter and on A4', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/00220/map/');
  for (const sheet of [215.9, 210]) {
    const width = Math.floor(((sheet - 34) / 25.4) * 96);
    await page.setViewportSize({ width, height: 900 });
    for (const table of await page.locator('.years table, .evidence-map table').all()) {
      const boxes = async (selector: string) => table.locator(selector).evaluateAll(boxesOf);
      const heads = await boxes('thead th');
      expect(new Set(heads.map(({ bottom }) => Math.round(bottom))).size).toBe(1);
      for (const { right } of [...heads, ...(await boxes('.mark'))]) {
        expect(right).toBeLessThanOrEqual(width);
      }
      const overflowing = await table
        .locator('td')
        .evaluateAll((cells) =>
          cells.flatMap((cell) =>
            [...cell.querySelectorAll('.mark')]
              .filter(
                (mark) =>
                  mark.getBoundingClientRect().right > cell.getBoundingClientRect().right + 1,
              )
              .map((mark) => mark.textContent.trim()),
          ),
        );
      expect(overflowing).toEqual([]);
    }
  }
});
