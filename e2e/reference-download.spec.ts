import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { read } from './support/citations.ts';
import { listed } from './support/references.ts';

/** Downloads of what a filter shows. */
test('says so when the file of a selection cannot be loaded', async ({ page }) => {
  await page.goto('/00220/references/?q=wang');
  await expect(page.getByText('Download these 4:')).toBeVisible();
  const failed = page.getByRole('status').filter({ hasText: 'The file could not be loaded.' });
  for (const fail of ['404', 'no network']) {
    await page.route('**/references.ris', (route) =>
      fail === '404' ? route.fulfill({ status: 404 }) : route.abort(),
    );
    await page.getByRole('link', { name: 'RIS', exact: true }).click();
    await expect(failed, fail).toHaveText('The file could not be loaded. Try again.');
    await expect(failed).toBeInViewport();
    await page.unroute('**/references.ris');
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'RIS', exact: true }).click();
    await downloading;
    await expect(failed).toHaveCount(0);
  }
});

test('a filter makes the same links give what it shows', async ({ page }) => {
  await page.goto('/00220/references/?q=wang&sort=year');
  await expect(page.getByText('Download these 4:')).toBeVisible();
  for (const [name, format] of [
    ['RIS', 'ris'],
    ['BibTeX', 'bib'],
    ['CSL-JSON', 'json'],
    ['CSV', 'csv'],
  ] as const) {
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name, exact: true }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(`00220-references-4-selected.${format}`);
    const items = read[format]?.(readFileSync(await download.path(), 'utf8'));
    expect(items, name).toEqual([5, 6, 16, 19].map((number) => listed[number - 1]));
  }
  await page.getByRole('button', { name: 'Show all' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'RIS', exact: true }).click();
  expect((await downloading).suggestedFilename()).toBe('00220-references.ris');
});

test('a selection can be downloaded from a site in a sub-folder', async ({ page, baseURL }) => {
  const host = new URL(baseURL ?? '');
  host.port = String(Number(host.port) + 1);
  await page.goto(`${host.origin}/policies/00220/references/?design=systematic-review`);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'RIS', exact: true }).click();
  const file = readFileSync(await (await downloading).path(), 'utf8');
  expect(read['ris']?.(file)).toEqual([listed[27]]);
});
