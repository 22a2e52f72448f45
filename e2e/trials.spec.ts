import { expect, test } from '@playwright/test';

const trials = ['04724226', '05897268', '05057845', '05303038', '05057052', '05622825'];

test('the trials read at 320 px: a block each, its values under their labels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/00220/trials/');
  const table = page.getByRole('table', { name: 'Table 1. Summary of Key Trials' });
  await expect(table.getByRole('row', { name: /NCT/ })).toHaveCount(6);
  for (const cell of await table.getByRole('cell').all()) {
    const box = await cell.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 320)).toBeLessThanOrEqual(320);
    expect(box?.width).toBeGreaterThan(250);
  }
  const labels = await table
    .getByRole('row', { name: /NCT05303038/ })
    .getByRole('cell')
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
  expect(labels.join(' ')).toMatch(/Planned Enrollment: .*Completion Date: /);
});

test('each trial leads to its entry in the registry', async ({ page }) => {
  await page.goto('/00220/trials/');
  for (const number of trials) {
    const link = page.locator(`#nct${number}`).getByRole('link', { name: `NCT${number}` });
    await expect(link).toHaveAttribute('href', `https://clinicaltrials.gov/study/NCT${number}`);
  }
});

test('a listed date may have passed; no trial is ever called completed', async ({ page }) => {
  await page.clock.setFixedTime(new Date(2030, 0, 1));
  await page.goto('/00220/trials/');
  await expect(page.getByText('listed date has passed').filter({ visible: true })).toHaveCount(6);
  await expect(page.getByText(/\bcompleted\b/i)).toHaveCount(0);
});
