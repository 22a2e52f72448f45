import { expect, test, type Page } from '@playwright/test';

const sizes = [
  { width: 1280, height: 720 },
  { width: 768, height: 1024 },
  { width: 360, height: 640 },
];
const addresses = ['/', '/codes/', '/00220/trials/', '/00220/coding/', '/00220/evidence/'];

/**
 * The focused element, if it is completely hidden, and the fixed or sticky element that covers it (WCAG
 * 2.4.11). Empty if some of it is visible.
 */
const hidden = (page: Page): Promise<{ name: string; by: string }> =>
  page.evaluate(() => {
    const { activeElement: focused } = document;
    if (!focused || focused === document.body) return { name: '', by: '' };
    const name = `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.textContent.trim()}`;
    const boxes = [...focused.getClientRects()].filter(({ width, height }) => width * height > 0);
    const points = boxes.flatMap(({ left, right, top, bottom }) =>
      [0.1, 0.5, 0.9].flatMap((x) =>
        [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
      ),
    );
    const over = points.map(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      if (!top) return 'outside the window';
      return focused.contains(top) || top.contains(focused) ? '' : top.tagName + top.className;
    });
    const isHidden = over.length > 0 && over.every(Boolean);
    return { name, by: isHidden ? over.join(' ') : '' };
  });

async function walk(page: Page, key: string): Promise<string[]> {
  const found: string[] = [];
  const seen = new Set<string>();
  // At the end of the page the focus leaves it.
  for (let stop = 0; stop < 400; stop++) {
    await page.keyboard.press(key);
    const { name, by } = await hidden(page);
    if (name === '' || (seen.has(name) && seen.size > 5 && name === [...seen][0])) break;
    seen.add(name);
    if (by) found.push(`${key}: ${name} is behind ${by}`);
  }
  expect(seen.size).toBeGreaterThan(5);
  return found;
}

for (const address of addresses) {
  test(`the focus is never hidden on ${address}, in either direction`, async ({ page }) => {
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.goto(address);
      expect(await walk(page, 'Tab'), `${size.width}`).toEqual([]);
      await page.goto(address);
      await page.evaluate(() => {
        scrollTo(0, document.body.scrollHeight);
      });
      expect(await walk(page, 'Shift+Tab'), `${size.width}`).toEqual([]);
    }
  });
}
