import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { fileOf, pagesOf, sites } from '../support/sites.ts';

const kilobyte = 1024;
const overTheWire = (file: string | Buffer): number => brotliCompressSync(file).length;

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
      loaded.set(new URL(response.url()).pathname, overTheWire(await response.body()));
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    // A browser without a window does not ask for the icon.
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
    const sizes = sheets.map(([, file]) =>
      overTheWire(readFileSync(`${sites.library.folder}${file}`)),
    );
    const sum = sizes.reduce((all, size) => all + size, 0);
    expect(sum, path).toBeGreaterThan(0);
    expect(sum, `${path}: ${sizes.join(' + ')}`).toBeLessThanOrEqual(6.5 * kilobyte);
  }
});
