import { expect, test } from '@playwright/test';
import { cutControls, overflow } from '../support/layout.ts';
import { at, fileOf, largestPages, sites } from '../support/sites.ts';

/** Readers' own settings, and the states of a page. */

test('every page works with text at 200 %', async ({ playwright }) => {
  const { launchOptions } = test.info().project.use;
  // The font size that a reader sets in the browser.
  const args = [...(launchOptions?.args ?? []), '--blink-settings=defaultFontSize=32'];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  const page = await browser.newPage();
  const pages = [sites.library, sites.three].flatMap((site) =>
    largestPages(site).map((path) => at(site, path)),
  );
  for (const path of pages) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveCSS('font-size', '32px');
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(page), `sideways scroll of ${path} at ${width} px`).toBe(0);
      expect(await cutControls(page), `controls of ${path} that lose words`).toEqual([]);
    }
  }
  await browser.close();
});

test('the focus is visible wherever the keyboard goes', async ({ page }) => {
  await page.goto('/00220/');
  for (let stop = 0; stop < 20; stop++) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(
        document.activeElement as Element,
      );
      return `${outlineStyle} ${outlineWidth} ${outlineColor}`;
    });
    expect(outline).toBe('solid 3px rgb(8, 81, 95)');
  }
});

test('forced colors mark the current place and no other', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/00220/evidence/');
  const background = await page
    .locator('html')
    .evaluate((root) => getComputedStyle(root).backgroundColor);
  const marked = await page
    .getByRole('navigation', { name: 'Sections of this policy' })
    .getByRole('link')
    .evaluateAll(
      (links, canvas) =>
        links
          .filter((link) => getComputedStyle(link).borderInlineStartColor !== canvas)
          .map((link) => link.textContent.trim()),
      background,
    );
  expect(marked).toEqual(['Evidence']);
});

test('a missing page offers search, with the words of its address', async ({ page }) => {
  // As hosts serve the page for missing addresses.
  await page.route('**/00220/guidelines/', (route) =>
    route.fulfill({ path: fileOf(sites.one, '/404.html') }),
  );
  await page.goto('/00220/guidelines/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  const box = page.getByRole('searchbox', { name: 'Search all policies' });
  await expect(box).toHaveValue('00220 guidelines');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search/?q=00220+guidelines');
});
