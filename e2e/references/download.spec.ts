import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { address, count, shown } from '../support/references.ts';
import { at, sites } from '../support/sites.ts';

/** Export files of a filtered list. Their content is tested next to the code that writes them. */
async function download(page: Page, format: string): Promise<{ name: string; text: string }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: format, exact: true }).click();
  const file = await downloading;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** PMIDs of a file in any of the formats, in its order. */
const pmids = (text: string): string[] => [
  ...new Set([...text.matchAll(/(?<![\d.])\d{8}(?!\d)/g)].map(([pmid]) => pmid)),
];

test('with a filter the same links export what it shows, in its order', async ({ page }) => {
  await page.goto(`${address}?q=wang&sort=year`);
  await expect(page.getByText('Download these 4:')).toBeVisible();
  const wanted: string[] = [];
  for (const number of await shown(page)) {
    const reference = page.locator(`#ref-${number}`);
    wanted.push(await reference.getByRole('link', { name: /^\d{8}$/ }).innerText());
  }
  expect(wanted).toHaveLength(4);
  for (const [format, ending] of [
    ['RIS', 'ris'],
    ['BibTeX', 'bib'],
    ['CSL-JSON', 'json'],
    ['CSV', 'csv'],
  ] as const) {
    const { name, text } = await download(page, format);
    expect(name).toBe(`00220-references-4-selected.${ending}`);
    expect(pmids(text).toSorted(), format).toEqual(wanted.toSorted());
  }
  await page.getByRole('button', { name: 'Show all' }).click();
  const { name, text } = await download(page, 'RIS');
  expect(name).toBe('00220-references.ris');
  expect(text.match(/^TY {2}- /gm)).toHaveLength(36);

  await page.goto(at(sites.several, '/00220/references/?design=systematic-review'));
  await expect(count(page)).toHaveText('1 of 36 references');
  expect((await download(page, 'RIS')).text.match(/^TY {2}- /gm)).toHaveLength(1);
});

test('reports that the file of a selection cannot be loaded, and tries again', async ({ page }) => {
  await page.goto(`${address}?q=wang`);
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
    await download(page, 'RIS');
    await expect(failed).toHaveCount(0);
  }
});
