import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { pages } from './support/pages.ts';

/** What a page did that a reader would not want: errors, and requests to other origins. */
function watch(page: Page, origin: string | undefined): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) complaints.push(request.url());
  });
  return complaints;
}

for (const address of pages) {
  test.describe(address, () => {
    test('has one h1, headings in order, landmarks, a skip link, a title and a description', async ({
      page,
    }) => {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      const levels = await page
        .getByRole('heading')
        .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.charAt(1))));
      expect(levels[0]).toBe(1);
      levels.forEach((level, index) =>
        expect(level, `heading ${index + 1} of ${levels}`).toBeLessThanOrEqual(
          (levels[index - 1] ?? 0) + 1,
        ),
      );
      for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
        await expect(page.getByRole(landmark)).toHaveCount(1);
      }
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
      expect((await page.title()).length).toBeGreaterThan(10);
      await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /.{15,}/);
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`passes axe at 320 and 1280 px, ${colorScheme}`, async ({ page, baseURL }) => {
        const complaints = watch(page, baseURL);
        await page.emulateMedia({ colorScheme });
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(address);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
            `${width} px`,
          ).toEqual([]);
        }
        expect(complaints).toEqual([]);
      });
    }

    test('needs no sideways scroll from 320 to 1600 px', async ({ page }) => {
      await page.goto(address);
      for (const width of [320, 360, 480, 640, 768, 960, 1100, 1216, 1440, 1600]) {
        await page.setViewportSize({ width, height: 800 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${width} px`).toBeLessThanOrEqual(width);
      }
    });
  });
}

for (const address of pages.filter((page) => page.startsWith('/00220/'))) {
  test(`${address} keeps number, status and effective date in sight, and says where it is`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(address);
    const identity = page.getByRole('region', { name: 'This policy' });
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
    for (const words of ['00220', 'Investigational', 'Effective 07/08/2024']) {
      await expect(identity.getByText(words, { exact: true }).first()).toBeInViewport();
    }
    await expect(page.getByRole('navigation', { name: 'Breadcrumb' })).toContainText('Library');
    await identity.getByText('Sections', { exact: true }).click();
    await expect(identity.locator('[aria-current="page"]')).toHaveCount(1);
  });
}
