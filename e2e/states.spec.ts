import { expect, test } from '@playwright/test';
import { pages } from './support/pages.ts';

/** How far a page goes beyond the window, and the controls that lose words. */
function faults(): unknown[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const controls = document.querySelectorAll<HTMLElement>(
    ':is(header, .policy-bar) :is(a, button, summary)',
  );
  const cut = [...controls].filter(
    (one) =>
      getComputedStyle(one).display !== 'inline' && one.scrollWidth > Math.max(one.clientWidth, 1),
  );
  return [...(scrollWidth > clientWidth ? [scrollWidth] : []), ...cut.map((one) => one.outerHTML)];
}

/** WCAG 1.4.12. */
const textSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`;

for (const address of pages) {
  test(`${address} survives the reader’s own text spacing`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(address);
    // A constructed sheet: the policy of the page lets no other style in.
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, textSpacing);
    expect(await page.evaluate(faults)).toEqual([]);
  });
}

for (const width of [390, 640]) {
  test(`every page survives text of 200 %, ${width} px`, async ({ playwright, baseURL }) => {
    const { launchOptions } = test.info().project.use;
    // The size that a reader sets in the browser.
    const args = [...(launchOptions?.args ?? []), '--blink-settings=defaultFontSize=32'];
    const browser = await playwright.chromium.launch({ ...launchOptions, args });
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    for (const address of pages) {
      await page.goto(`${baseURL ?? ''}${address}`);
      await expect(page.locator('html')).toHaveCSS('font-size', '32px');
      expect(await page.evaluate(faults), address).toEqual([]);
    }
    await browser.close();
  });
}

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

test('forced colours mark the current place and no other', async ({ page }) => {
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
  await page.route('**/00220/guidelines/', (route) => route.fulfill({ path: 'dist/404.html' }));
  await page.goto('/00220/guidelines/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  const box = page.getByRole('searchbox', { name: 'Search all policies' });
  await expect(box).toHaveValue('00220 guidelines');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search/?q=00220+guidelines');
});
