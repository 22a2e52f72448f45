import { expect, test, type Page } from '@playwright/test';
import { siteNotes } from './support/display.ts';

/** The figures that the site draws; the history's and the lesion sizes have specs of their own. */
const trials = { address: '/00220/trials/', name: /^Listed completion dates of the trials/ };
const references = {
  address: '/00220/references/',
  name: 'References by year and study design',
};
const image = (page: Page, { name }: { name: string | RegExp }) => page.getByRole('img', { name });

// Where the morning is a day later than by universal time.
test.use({ timezoneId: 'Pacific/Auckland' });

test('trial dates: a mark a trial, in the order of time, against the effective date', async ({
  page,
}) => {
  await page.goto(trials.address);
  const figure = image(page, trials);
  await expect(figure).toHaveAccessibleDescription(
    /^1 of 6 listed completion dates are before the effective date 07\/08\/2024\. Earliest first: NCT05303038, April 2024; .* NCT05897268, Dec 2025\.$/,
  );
  const places = await figure
    .locator('circle')
    .evaluateAll((marks) => marks.map((mark) => parseFloat(mark.getAttribute('cx') ?? '')));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  const effective = parseFloat(
    (await figure.locator('.guide:not(.today) line').getAttribute('x1')) ?? '',
  );
  expect(places.filter((place) => place < effective)).toHaveLength(1);
  await page.getByRole('figure').getByRole('link', { name: 'the table' }).click();
  await expect(page.locator('table:target')).toHaveAccessibleName(/^Table 1/);
});

for (const [day, words, place] of [
  ['2023-12-31', '← Today is earlier', undefined],
  ['2025-01-01', 'Today', 50],
  ['2026-07-01', 'Today is later →', undefined],
] as const) {
  test(`the reader’s day stands in the figure on ${day}`, async ({ page }) => {
    await page.clock.setFixedTime(`${day}T06:00+12:00`);
    await page.goto(trials.address);
    const today = image(page, trials).locator('.today');
    await expect(today.locator('text')).toHaveText(words);
    await expect(today).toBeVisible();
    await expect(today.locator('line')).toHaveCount(place === undefined ? 0 : 1);
    if (place !== undefined) {
      await expect(today.locator('line')).toHaveAttribute('x1', `${place}%`);
    }
  });
}

test('references: a mark each with a year, counts by design as in the table', async ({ page }) => {
  await page.goto(references.address);
  const figure = image(page, references);
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
  for (const address of [trials.address, references.address, '/00220/guidance/']) {
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
  for (const address of [trials.address, references.address, '/00220/guidance/']) {
    await page.goto(address);
    await expect(page.getByRole('figure').getByText('Site note')).toBeVisible();
    await (await siteNotes(page)).click();
    await expect(page.getByRole('figure')).toHaveCount(0);
    await (await siteNotes(page)).click();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the trial dates are drawn, and the reader’s day is not', async ({ page }) => {
    await page.goto(trials.address);
    await expect(image(page, trials).getByText('Effective 07/08/2024')).toBeVisible();
    await expect(image(page, trials).locator('.today')).toBeHidden();
  });
});
