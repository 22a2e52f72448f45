import { expect, test } from '@playwright/test';
import { trialDates } from '../support/figures.ts';
import { boxesOf } from '../support/layout.ts';
import { at, sites } from '../support/sites.ts';

test.describe('in a time zone where the morning is a day later than in UTC', () => {
  test.use({ timezoneId: 'Pacific/Auckland' });

  test('the reader’s date is shown among the dates of the trials', async ({ page }) => {
    for (const [day, words, place] of [
      ['2023-12-31', '← Today is earlier', undefined],
      ['2025-01-01', 'Today', '50%'],
      ['2026-07-01', 'Today is later →', undefined],
    ] as const) {
      await page.clock.setFixedTime(`${day}T06:00+12:00`);
      await page.goto('/00220/trials/');
      const today = trialDates(page).locator('.today');
      await expect(today.locator('text')).toHaveText(words);
      await expect(today).toBeVisible();
      await expect(today.locator('line')).toHaveCount(place ? 1 : 0);
      if (place) await expect(today.locator('line')).toHaveAttribute('x1', place);
    }
  });
});

test('trials without a date are named below the figure, and a bare year is a bar', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(at(sites.three, '/00569/trials/'));
  const undated = page.getByRole('figure').getByRole('paragraph');
  await expect(undated).toHaveText(
    'Not drawn: 2 trials without a date. ChiCTR2000032956, listed as “NR”; NCT03769129, listed as “-”, “0 (withdrawn)”',
  );
  const year = trialDates(page).getByRole('link', { name: 'NCT04107766: 2026' });
  const bar = await year.locator('rect').boundingBox();
  expect(bar?.width).toBeGreaterThan(20);
  await expect(trialDates(page).locator('rect')).toHaveCount(1);
  // Each label is at its mark, within the page, and no two axis labels touch.
  for (const link of await trialDates(page).getByRole('link').all()) {
    const [label] = await link.locator('text').evaluateAll(boxesOf);
    const [mark] = await link.locator('circle, rect').evaluateAll(boxesOf);
    if (!label || !mark) throw new Error('A trial has no label or no mark.');
    expect(mark.left).toBeLessThanOrEqual(label.right);
    expect(mark.right).toBeGreaterThanOrEqual(label.left);
    expect(label.right).toBeLessThanOrEqual(320);
  }
  const years = await page.locator('.tick text').evaluateAll(boxesOf);
  for (const [index, one] of years.slice(1).entries()) {
    expect(one.left).toBeGreaterThanOrEqual(years[index]?.right ?? NaN);
  }
  await undated.getByRole('link', { name: 'ChiCTR2000032956' }).click();
  await expect(page.locator('tr:target')).toContainText('papillary thyroid carcinoma');
  // A trial that its own table calls completed or terminated is not marked as late.
  for (const number of ['NCT02642185', 'NCT03753659', 'NCT02673047']) {
    await expect(page.getByRole('row', { name: number })).not.toContainText('has passed');
  }
});

test('a trial that has ended according to its table has the words that say so; no note splits printed words', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-01-02T12:00-06:00');
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(at(sites.three, '/00569/trials/'));
  const figure = trialDates(page);
  for (const name of [
    'NCT02673047: July 2021 (terminated, sponsor decision)',
    'NCT03753659: Dec 2022 (completed; results posted)',
    'NCT02642185: Jun 2019 “Completed”',
  ]) {
    await expect(figure.getByRole('link', { name, exact: true })).toHaveCount(1);
  }
  const fillOf = (number: string) =>
    figure
      .getByRole('link', { name: number })
      .locator('circle')
      .evaluate((mark) => getComputedStyle(mark).fill);
  expect(await fillOf('NCT02673047')).not.toBe(await fillOf('NCT03981497'));
  // Labels do not overlap, and are on the page.
  const boxes = await figure.locator('a text').evaluateAll(boxesOf);
  for (const [index, one] of boxes.entries()) {
    expect(one.left).toBeGreaterThanOrEqual(0);
    expect(one.right).toBeLessThanOrEqual(320);
    for (const other of boxes.slice(index + 1)) {
      expect(other.top).toBeGreaterThan(one.top + 10);
    }
  }
  const caption = page.getByRole('figure').locator('figcaption');
  await expect(caption).toContainText('The “Completion Date” of each trial as listed');
  await expect(page.getByRole('cell', { name: /Aug 2024/ })).toHaveText(
    /^(Completion Date: )?Aug 2024 \(recruiting\)\s*Site note: listed date has passed$/,
  );
  await caption.getByRole('link', { name: 'Table 4' }).click();
  await expect(page.locator('table:target')).toHaveAccessibleName(/^Table 4/);
});
