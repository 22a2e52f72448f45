import { expect, test } from '@playwright/test';
import { layoutShifts, recordLayoutShifts } from '../support/layout.ts';

test('a policy and the library link back to where the reader was, until dismissed', async ({
  page,
}) => {
  await page.goto('/00220/');
  await expect(page.getByText('Continue where you were')).toBeHidden();
  await page.goto('/00220/evidence/');
  const passage = page.locator('#summary-of-evidence-p3');
  const recorder = page.waitForResponse(/record-place/);
  await passage.evaluate((element) => element.scrollIntoView());
  await recorder;
  await page.waitForLoadState('networkidle');

  await recordLayoutShifts(page);
  await page.goto('/00220/');
  const link = page.getByRole('link', { name: 'Evidence › Summary of Evidence' });
  await expect(link).toBeVisible();
  expect(await layoutShifts(page)).toEqual([]);
  await link.click();
  await expect(passage).toBeInViewport();
  await expect(page).toHaveURL('/00220/evidence/#summary-of-evidence-p3');

  await page.goto('/');
  await expect(page.getByRole('link', { name: /^00220 .*: Evidence › Summary/ })).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('Continue where you were')).toBeHidden();
  await expect(page.getByRole('main')).toBeFocused();
  await page.reload();
  await expect(page.getByText('Continue where you were')).toBeHidden();
});
