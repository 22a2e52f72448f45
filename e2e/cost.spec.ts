import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { pages } from './support/pages.ts';

const kilobyte = 1024;
const overTheWire = (file: string | Buffer): number => brotliCompressSync(file).length;

for (const [address, most] of [
  ['/00220/evidence/', 12 * kilobyte],
  ['/00220/references/', 18 * kilobyte],
] as const) {
  test(`a first cold visit to ${address} costs at most ${most} bytes and 5 requests`, async ({
    page,
  }) => {
    const loaded = new Map<string, number>();
    page.on('response', async (response) => {
      loaded.set(new URL(response.url()).pathname, 0);
      loaded.set(new URL(response.url()).pathname, overTheWire(await response.body()));
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    // A browser without a window does not ask for the icon.
    loaded.set('/favicon.svg', 0);
    const list = JSON.stringify([...loaded], null, 1);
    expect(
      [...loaded.values()].reduce((sum, size) => sum + size, 0),
      list,
    ).toBeLessThanOrEqual(most);
    expect(loaded.size, list).toBeLessThanOrEqual(5);
  });
}

for (const address of pages) {
  test(`the style sheets of ${address} cost at most 6 KB together`, () => {
    const html = readFileSync(`dist${address.replace(/\/$/, '/index.html')}`, 'utf8');
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
    const sizes = sheets.map(([, file]) => overTheWire(readFileSync(`dist${file}`)));
    const sum = sizes.reduce((all, size) => all + size, 0);
    expect(sum).toBeGreaterThan(0);
    expect(sum, sizes.join(' + ')).toBeLessThanOrEqual(6 * kilobyte);
  });
}

for (const width of [360, 1280]) {
  for (const address of pages) {
    test(`nothing moves while ${address} loads, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      // Scripts come after the first paint, as on a slow line: what they move is then seen.
      await page.route('**/*.js', async (route) => {
        await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
        await route.continue();
      });
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shifts.push((entry as PerformanceEntry & { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(address, { waitUntil: 'networkidle' });
      expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual(
        [],
      );
    });
  }
}
