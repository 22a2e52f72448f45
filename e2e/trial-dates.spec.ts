import { expect, test, type Page } from '@playwright/test';

/** The figure of the trials' listed completion dates. */
const trials = { address: '/00220/trials/', name: /^Listed completion dates of the trials/ };
// Where the morning is a day later than by universal time.
test.use({ timezoneId: 'Pacific/Auckland' });

const image = (page: Page, { name }: typeof trials) => page.getByRole('img', { name });

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

/** Where the letters of each trial stand, without the space kept clear around them, and its mark. */
const lanesOf = (page: Page) =>
  image(page, trials)
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

test('trial dates: a mark stands nearer to its own label than to the next', async ({ page }) => {
  await page.goto(trials.address);
  const lanes = await lanesOf(page);
  expect(lanes).toHaveLength(6);
  for (const [index, { letters, top, bottom }] of lanes.slice(0, -1).entries()) {
    const toOwn = top - (letters.y + letters.height);
    const toNext = (lanes[index + 1]?.letters.y ?? NaN) - bottom;
    expect(toOwn).toBeGreaterThanOrEqual(0);
    expect(toNext).toBeGreaterThan(3 * toOwn);
  }
});

test('trial dates: no line runs through a label on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 1000 });
  await page.goto(trials.address);
  const lanes = await lanesOf(page);
  const seen = () => Promise.all(lanes.map(({ letters }) => page.screenshot({ clip: letters })));
  const withLines = await seen();
  await image(page, trials).evaluate((drawn) => {
    for (const line of drawn.querySelectorAll('.guide line')) line.remove();
  });
  expect((await seen()).map((label, index) => label.equals(withLines[index] ?? label))).toEqual(
    lanes.map(() => true),
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the trial dates are drawn, and the reader’s day is not', async ({ page }) => {
    await page.goto(trials.address);
    await expect(image(page, trials).getByText('Effective 07/08/2024')).toBeVisible();
    await expect(image(page, trials).locator('.today')).toBeHidden();
  });
});
