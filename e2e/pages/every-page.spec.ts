import { expect, test, type Page } from '@playwright/test';
import { violations } from '../support/axe.ts';
import {
  addStyles,
  cutControls,
  layoutShifts,
  overflow,
  readersTextSpacing,
  recordLayoutShifts,
  widths,
} from '../support/layout.ts';
import { at, isPolicyPage, largestPages, pagesOf, sites } from '../support/sites.ts';
import { watch } from '../support/watch.ts';

/**
 * What every page must satisfy, whatever its content; also for content that 00220 lacks, where the
 * whole policy represents its sections.
 */
const made =
  /^\/((codes|search)\/|00998\/(policy-guidelines\/)?|00999\/((coding|evidence|full|worksheet)\/)?)?$/;
const pages = [
  ...largestPages(sites.library).map((path) => ({ site: sites.library, path })),
  ...pagesOf(sites.several)
    .filter((path) => made.test(path))
    .map((path) => ({ site: sites.several, path })),
];

/** One h1, headings in order, landmarks, a skip link, a title and a description. */
async function expectStructure(page: Page): Promise<void> {
  const levels = await page
    .getByRole('heading')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.charAt(1))));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  for (const [index, level] of levels.entries()) {
    const before = levels[index - 1] ?? 0;
    expect(level, `heading ${index + 1} of ${String(levels)}`).toBeLessThanOrEqual(before + 1);
  }
  for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
    await expect(page.getByRole(landmark)).toHaveCount(1);
  }
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  expect((await page.title()).length).toBeGreaterThan(10);
  await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /.{15,}/);
}

/** Number, position and effective date are visible at the end of the page, which shows its place. */
async function expectIdentity(page: Page, path: string): Promise<void> {
  const bar = page.getByRole('region', { name: 'This policy' });
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
  await expect(bar.getByText(path.slice(1, 6), { exact: true })).toBeInViewport();
  await expect(bar.locator('.position').first()).toBeInViewport();
  await expect(bar.getByText(/^\s*Effective\s+\S/)).toBeInViewport();
  await expect(page.getByRole('navigation', { name: 'Breadcrumb' })).toContainText('Library');
  await bar.getByText('Sections', { exact: true }).click();
  await expect(bar.locator('[aria-current="page"]')).toHaveCount(1);
  await bar.getByText('Sections', { exact: true }).click();
}

for (const { site, path } of pages) {
  test(`${site.name}: ${path}`, async ({ page }) => {
    // A date by which every date in the texts has passed, so that every dependent note is shown.
    await page.clock.setFixedTime('2040-01-01T12:00-06:00');
    const complaints = watch(page, site.origin);
    await recordLayoutShifts(page);

    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(at(site, path));
    expect(await layoutShifts(page), 'what moves on a wide screen').toEqual([]);
    await expectStructure(page);
    expect(await violations(page), '1280 px, light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    // What is shown at only one of the two widths has the same colors on every page.
    if (site === sites.library) {
      expect(await violations(page, 'contrast'), '1280 px, dark').toEqual([]);
    }
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(page), `sideways scroll at ${width} px`).toBe(0);
    }

    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(at(site, path));
    expect(await layoutShifts(page), 'what moves on a phone').toEqual([]);
    if (isPolicyPage(path)) await expectIdentity(page, path);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await violations(page), '320 px, dark').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    if (site === sites.library) {
      expect(await violations(page, 'contrast'), '320 px, light').toEqual([]);
    }
    await addStyles(page, readersTextSpacing);
    expect(await overflow(page), 'sideways scroll with wide text').toBe(0);
    expect(await cutControls(page), 'controls that lose words').toEqual([]);

    expect(complaints).toEqual([]);
  });
}
