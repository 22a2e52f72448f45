import { expect, test } from '@playwright/test';
import { overflow } from '../support/layout.ts';
import { printed } from '../support/pdf.ts';
import { at, sites } from '../support/sites.ts';

test('a statement with criteria leads to its worksheet, each criterion below what introduces it', async ({
  page,
}) => {
  await page.goto(at(sites.several, '/00999/'));
  const links = page.getByRole('main').getByRole('link', { name: /^Criteria worksheet/ });
  await expect(links).toHaveCount(1);
  await links.click();
  await expect(page).toHaveURL(at(sites.several, '/00999/worksheet/#with-criteria'));
  const rows = page.getByRole('row');
  await expect(rows.filter({ hasText: 'ii. an example report.' })).toHaveCount(1);
  await expect(page.getByRole('table').last().getByRole('row')).toHaveText([
    /when one of the following is met:\s*$/,
    /^\s*Criterion, as printed\s*Place\s*Chart reference\s*$/,
    /^\s*a\. The person improves; or\s*Page \d\s*$/,
    /^\s*b\. The person is stable, as shown by one of these:\s*$/,
    /^\s*i\. an example measure; or\s*Page \d\s*$/,
    /^\s*ii\. an example report\.\s*Page \d\s*$/,
  ]);
  await rows.filter({ hasText: 'ii. an example report.' }).getByRole('link').click();
  await expect(page.locator(':target')).toContainText('an example report.');
});

test('the largest text needs no sideways scroll on the smallest screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.addInitScript(() => {
    localStorage.setItem('text', 'larger');
  });
  await page.goto(at(sites.several, '/00999/worksheet/'));
  await expect(page.locator('html')).toHaveAttribute('data-text', 'larger');
  expect(await overflow(page)).toBe(0);
});

test('it prints with policy, version and position; no row is parted', async ({ page }) => {
  await page.goto(at(sites.several, '/00999/worksheet/'));
  const { sheets, words } = await printed(page);
  expect(sheets[0]?.margins[0]).toBe(
    'Policy 00999: Example Policy With Criteria Effective 02/01/2024',
  );
  expect(words.join(' ')).toContain('Eligible with criteria');
  expect(words.join(' ')).toContain('Completed by');
  await page.emulateMedia({ media: 'print' });
  for (const row of await page.locator('main tbody').all()) {
    await expect(row).toHaveCSS('break-inside', 'avoid');
  }
});

test('a policy without criteria has none, and nothing leads there', async ({ page }) => {
  await page.goto('/00220/');
  await expect(page.getByRole('link', { name: /worksheet/i })).toHaveCount(0);
  expect((await page.goto('/00220/worksheet/'))?.status()).toBe(404);
});
