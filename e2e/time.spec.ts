import { expect, test } from '@playwright/test';

/** The reader's day, on either side of the dates in the text. */
test('the review is late only from the first day after its month', async ({ page }) => {
  for (const address of ['/00220/', '/00220/evidence/', '/00220/full/']) {
    const late = page.getByText('this month has passed; a newer version may exist');
    await page.clock.setFixedTime(new Date(2025, 5, 30, 12));
    await page.goto(address);
    await expect(page.getByText(/Next scheduled review 06\/2025\./)).toBeVisible();
    await expect(late).toBeHidden();
    await page.clock.setFixedTime(new Date(2025, 6, 1, 12));
    await page.reload();
    await expect(late).toBeVisible();
  }
});

for (const [day, passed] of [
  [new Date(2024, 3, 30), 0],
  [new Date(2024, 4, 1), 1],
  [new Date(2025, 0, 1), 5],
  [new Date(2025, 11, 31), 5],
  [new Date(2026, 0, 1), 6],
] as const) {
  test(`${passed} listed trial dates have passed on ${day.toDateString()}`, async ({ page }) => {
    await page.clock.setFixedTime(day);
    await page.goto('/00220/trials/');
    await expect(page.getByText('listed date has passed').filter({ visible: true })).toHaveCount(
      passed,
    );
  });
}

test('guideline versions are dated only once their year is over', async ({ page }) => {
  const older = page.getByText(/version of 2023/).filter({ visible: true });
  await page.clock.setFixedTime(new Date(2023, 11, 31));
  await page.goto('/00220/guidance/');
  await expect(older).toHaveCount(0);
  await page.clock.setFixedTime(new Date(2024, 0, 1));
  await page.reload();
  await expect(older).toHaveCount(4);
});
