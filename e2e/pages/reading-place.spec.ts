import { expect, test, type Page } from '@playwright/test';
import { barBottom } from '../support/bar.ts';

const contents = (page: Page) => page.getByRole('navigation', { name: 'On this page' });
const current = (page: Page) => contents(page).locator('[aria-current="true"]');

test('the contents highlight the heading that is being read', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 700 });
  await page.goto('/00220/guidance/');
  await expect(current(page)).toHaveText(/^Clinical Input/);
  const color = (index: number) =>
    contents(page)
      .getByRole('link')
      .nth(index)
      .evaluate((link) => getComputedStyle(link).color);
  expect(await color(0)).not.toBe(await color(-1));
  await page
    .getByRole('heading', { name: 'National Comprehensive Cancer Network' })
    .evaluate((heading) => {
      heading.scrollIntoView();
    });
  await expect(current(page)).toHaveText('National Comprehensive Cancer Network');
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
  await expect(current(page)).toHaveText('Medicare National Coverage');
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await expect(current(page)).toHaveText(/^Clinical Input/);

  // A single wheel event scrolls several headings past.
  await page.goto('/00220/evidence/');
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 900);
  await expect(current(page)).toHaveText('Primary hepatocellular carcinoma (HCC)');
});

test('a heading that cannot scroll any higher is highlighted once it is chosen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 1200 });
  await page.goto('/00220/guidance/');
  const chosen = contents(page).getByRole('link', { name: /^U.S. Preventive/ });
  await chosen.click();
  await expect(chosen).toHaveAttribute('aria-current', 'true');
});

test('the target of the address is highlighted in its own section, until the reader moves on', async ({
  page,
}) => {
  for (const [address, section] of [
    ['background/#cite-mortality', 'Liver Metastases'],
    ['background/#liver-metastases-p1', 'Liver Metastases'],
    ['background/#treatment-p4', 'Treatment'],
    ['evidence/#neuroendocrine-metastases-evidence', /neuroendocrine tumors$/],
    ['guidance/#nccn-hepatocellular-carcinoma', 'National Comprehensive Cancer Network'],
  ] as const) {
    for (const height of [480, 900, 1400]) {
      await page.setViewportSize({ width: 1440, height });
      await page.goto('about:blank');
      await page.goto(`/00220/${address}`);
      await expect(page.locator(':target')).toBeInViewport();
      await expect(current(page), `${address}, ${height} px`).toHaveText(section);
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await expect(current(page)).toHaveText(/^Clinical Input/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test('one bar has identity, search and sections, which close after a link is followed and with Escape', async ({
    page,
  }) => {
    await page.goto('/00220/guidance/');
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
    const bar = page.getByRole('region', { name: 'This policy' });
    for (const part of [
      bar.getByRole('link', { name: '00220' }),
      bar.getByText('Investigational'),
      bar.getByRole('link', { name: 'Search' }),
      bar.getByText('Sections', { exact: true }),
    ]) {
      await expect(part).toBeInViewport({ ratio: 1 });
    }
    await expect(page.getByRole('link', { name: 'Search' })).toHaveCount(1);
    // A tenth of the screen.
    expect(await barBottom(page)).toBeLessThanOrEqual(64);

    const link = bar.getByRole('link', { name: 'Medicare National Coverage' });
    await bar.getByText('Sections', { exact: true }).tap();
    await link.tap();
    await expect(link).toBeHidden();
    const heading = page.getByRole('heading', { name: 'Medicare National Coverage' });
    await expect(heading).toBeInViewport();

    await bar.getByText('Sections', { exact: true }).tap();
    await expect(link).toBeVisible();
    await link.focus();
    await page.keyboard.press('Escape');
    await expect(link).toBeHidden();
    await expect(bar.locator('summary')).toBeFocused();
  });
});
