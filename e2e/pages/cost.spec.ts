import { readFileSync, statSync } from 'node:fs';
import { expect, test, type Request } from '@playwright/test';
import { fileOf, pagesOf, sites } from '../support/sites.ts';

const kilobyte = 1024;

for (const [path, bytes, requests] of [
  ['/00220/evidence/', 13 * kilobyte, 4],
  ['/00220/references/', 19 * kilobyte, 5],
] as const) {
  test(`a first visit to ${path} costs at most ${bytes} bytes in ${requests} requests`, async ({
    page,
  }) => {
    const loaded = new Map<string, number>();
    page.on('response', async (response) => {
      loaded.set(new URL(response.url()).pathname, 0);
      const { responseBodySize } = await response.request().sizes();
      loaded.set(new URL(response.url()).pathname, responseBodySize);
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    // A headless browser does not request the icon.
    loaded.delete('/favicon.svg');
    const list = JSON.stringify([...loaded], null, 1);
    const sum = [...loaded.values()].reduce((all, size) => all + size, 0);
    expect(sum, list).toBeLessThanOrEqual(bytes);
    expect(loaded.size, list).toBeLessThanOrEqual(requests);
  });
}

test('the style sheets of each page cost at most 6.5 KB together', () => {
  for (const path of pagesOf(sites.library)) {
    const html = readFileSync(fileOf(sites.library, path), 'utf8');
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
    const sizes = sheets.map(([, file = '']) => statSync(`${sites.library.folder}${file}.br`).size);
    const sum = sizes.reduce((all, size) => all + size, 0);
    expect(sum, path).toBeGreaterThan(0);
    expect(sum, `${path}: ${sizes.join(' + ')}`).toBeLessThanOrEqual(6.5 * kilobyte);
  }
});

test('the first search on the page of a policy costs at most 40 KB in 6 requests', async ({
  page,
}) => {
  await page.goto('/00220/evidence/', { waitUntil: 'networkidle' });
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search the library' }).fill('neuroendocrine');
  await expect(page.getByRole('option').first()).toBeVisible();
  // A load state that was already reached is not awaited again; the size of a request is.
  const loaded = new Map(
    await Promise.all(
      requests.map(async (request): Promise<[string, number]> => {
        const { responseBodySize, responseHeadersSize } = await request.sizes();
        return [request.url(), responseBodySize + responseHeadersSize];
      }),
    ),
  );
  const list = JSON.stringify([...loaded], null, 1);
  const sum = [...loaded.values()].reduce((all, size) => all + size, 0);
  expect(loaded.size, list).toBeGreaterThan(3);
  expect(loaded.size, list).toBeLessThanOrEqual(6);
  expect(sum, list).toBeLessThanOrEqual(40_000);
});
