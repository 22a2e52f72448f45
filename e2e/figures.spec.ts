import { expect, test } from '@playwright/test';
import { siteNotes } from './support/display.ts';

/** The figures that the site draws; those of the trials’ dates, the history and the lesion sizes have specs of their own. */
const trials = '/00220/trials/';
const references = {
  address: '/00220/references/',
  name: 'References by year and study design',
};

test('references: a mark each with a year, counts by design as in the table', async ({ page }) => {
  await page.goto(references.address);
  const figure = page.getByRole('img', { name: references.name });
  await expect(figure.locator('circle')).toHaveCount(35);
  // None lies on another.
  const places = await figure.locator('circle').evaluateAll((marks) =>
    marks.map((mark) => {
      const { x, y } = mark.getBoundingClientRect();
      return `${Math.round(x)} ${Math.round(y)}`;
    }),
  );
  expect(new Set(places).size).toBe(35);
  await expect(figure).toHaveAccessibleDescription(
    /^35 references from 1997 to 2023\. By design: /,
  );
  const rows = page.getByRole('table', { name: /by population and study design/ });
  const labels = await figure.locator('svg > text').allTextContents();
  expect(labels.length).toBeGreaterThan(3);
  for (const label of labels) {
    const [, design = '', count = ''] = /^(.*) \((\d+)\)$/.exec(label) ?? [];
    await expect(rows.getByRole('rowheader', { name: `${design} ${count}` })).toHaveCount(1);
  }
});

test('figures read at 320 px: within the page, apart, in letters of 12 px or more', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const address of [trials, references.address, '/00220/guidance/']) {
    await page.goto(address);
    const texts = await page
      .getByRole('figure')
      .locator('text, figcaption, b, q')
      .evaluateAll((found) =>
        found
          .filter((element) => element.getClientRects().length > 0)
          .map((element) => {
            const { left, right } = element.getBoundingClientRect();
            return { left, right, size: parseFloat(getComputedStyle(element).fontSize) };
          }),
      );
    expect(texts.length).toBeGreaterThan(5);
    for (const { left, right, size } of texts) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(320);
      expect(size).toBeGreaterThanOrEqual(12);
    }
    const ticks = await page
      .locator('.tick text')
      .evaluateAll((found) => found.map((tick) => tick.getBoundingClientRect()));
    for (const [index, { left }] of ticks.entries()) {
      expect(left).toBeGreaterThan(ticks[index - 1]?.right ?? -1);
    }
  }
});

test('figures are site notes and go with them', async ({ page }) => {
  for (const address of [trials, references.address, '/00220/guidance/']) {
    await page.goto(address);
    await expect(page.getByRole('figure').getByText('Site note')).toBeVisible();
    await (await siteNotes(page)).click();
    await expect(page.getByRole('figure')).toHaveCount(0);
    await (await siteNotes(page)).click();
  }
});
