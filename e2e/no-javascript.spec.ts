import { expect, test } from '@playwright/test';
import { pages } from './support/pages.ts';

test.use({ javaScriptEnabled: false });

for (const address of pages) {
  test(`${address} reads without JavaScript and shows no control that cannot work`, async ({
    page,
  }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Display' })).toBeHidden();
  });
}

test('marks, abbreviations, sections and plain dates work without JavaScript', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/00220/trials/');
  await expect(page.getByText('Aug 2024', { exact: true })).toBeVisible();
  await expect(page.getByText('listed date has passed').first()).toBeHidden();

  await page.getByText('Sections', { exact: true }).click();
  await page.getByRole('link', { name: 'Evidence' }).click();
  await page.getByRole('button', { name: 'Reference 28, and why this link' }).click();
  await expect(page.locator('.pop:popover-open')).toContainText('only listed colorectal title');
  await page.getByRole('link', { name: /^Reference 28/ }).click();
  await expect(page).toHaveURL('/00220/references/#ref-28');

  await page.goto('/00220/guidance/');
  await page.getByRole('link', { name: 'RFA', exact: true }).first().click();
  await expect(page.locator(':target')).toContainText('radiofrequency ablation (RFA)');
});
