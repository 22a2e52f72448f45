import { expect, test } from '@playwright/test';

/** The reader's date, before and after the dates in the text, by the reader's own clock. */
test('the review is late only from the first day after its month', async ({ page }) => {
  const late = page.getByText('this month has passed; a newer version may exist');
  // Already July in UTC.
  await page.clock.setFixedTime('2025-06-30T23:30-05:00');
  for (const section of ['', 'evidence/', 'full/']) {
    await page.goto(`/00220/${section}`);
    const main = page.getByRole('main');
    await expect(main.getByText(/Next scheduled review/)).toBeVisible();
    await expect(main.getByText('06/2025', { exact: true }).first()).toBeVisible();
    await expect(late).toBeHidden();
  }
  await page.clock.setFixedTime('2025-07-01T00:30-05:00');
  for (const section of ['', 'evidence/', 'full/']) {
    await page.goto(`/00220/${section}`);
    await expect(late).toBeVisible();
  }
});

test('a trial’s listed date has passed once its month is over, and no trial is called completed', async ({
  page,
}) => {
  const passed = page.getByText('listed date has passed').filter({ visible: true });
  for (const [day, count] of [
    ['2024-04-30', 0],
    ['2024-05-01', 1],
    ['2025-12-31', 5],
    ['2026-01-01', 6],
  ] as const) {
    await page.clock.setFixedTime(`${day}T12:00-06:00`);
    await page.goto('/00220/trials/');
    await expect(passed, day).toHaveCount(count);
  }
  await expect(page.getByText(/\bcompleted\b/i)).toHaveCount(0);
});

test('guideline versions are dated only once their year is over', async ({ page }) => {
  const older = page.getByText(/version of 2023/).filter({ visible: true });
  await page.clock.setFixedTime('2023-12-31T12:00-06:00');
  await page.goto('/00220/guidance/');
  await expect(older).toHaveCount(0);
  await page.clock.setFixedTime('2024-01-01T12:00-06:00');
  await page.reload();
  await expect(older).toHaveCount(4);
});
