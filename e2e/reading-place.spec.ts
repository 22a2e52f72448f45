import { expect, test } from '@playwright/test';

test('the contents mark the heading that is being read', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 700 });
  await page.goto('/00220/guidance/');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const current = contents.locator('[aria-current="true"]');
  await expect(current).toHaveText(/^Clinical Input/);
  await expect(current).toHaveCSS('color', 'rgb(26, 33, 35)');
  await expect(contents.getByRole('link').last()).not.toHaveCSS('color', 'rgb(26, 33, 35)');
  await page
    .getByRole('heading', { name: 'National Comprehensive Cancer Network' })
    .evaluate((heading) => {
      heading.scrollIntoView();
    });
  await expect(current).toHaveText('National Comprehensive Cancer Network');
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
  await expect(current).toHaveText('Medicare National Coverage');
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await expect(current).toHaveText(/^Clinical Input/);
});

test('a heading that can rise no further is marked once it was chosen', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1200 });
  await page.goto('/00220/guidance/');
  const chosen = page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: /^U.S. Preventive/ });
  await chosen.click();
  await expect(chosen).toHaveAttribute('aria-current', 'true');
});

test('one turn of the wheel is enough to be told the place', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/00220/evidence/');
  await page.mouse.move(600, 500);
  await page.mouse.wheel(0, 900);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await expect(contents.locator('[aria-current="true"]')).toHaveText('Summary of Evidence');
});

for (const [address, section] of [
  ['/00220/background/#cite-mortality', 'Liver Metastases'],
  ['/00220/background/#liver-metastases-p1', 'Liver Metastases'],
  ['/00220/background/#treatment-p4', 'Treatment'],
  ['/00220/evidence/#neuroendocrine-metastases-evidence', /neuroendocrine tumors$/],
] as const) {
  for (const height of [480, 900, 1400]) {
    test(`${address} is marked in its own section, ${height} px high`, async ({ page }) => {
      await page.setViewportSize({ width: 1440, height });
      await page.goto(address);
      await expect(page.locator(':target')).toBeInViewport();
      const contents = page.getByRole('navigation', { name: 'On this page' });
      await expect(contents.locator('[aria-current="true"]')).toHaveText(section);
    });
  }
}

test('the place follows the reader on from what the address asks for', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/00220/guidance/#nccn-hepatocellular-carcinoma');
  const current = page
    .getByRole('navigation', { name: 'On this page' })
    .locator('[aria-current="true"]');
  await expect(current).toHaveText('National Comprehensive Cancer Network');
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await expect(current).toHaveText(/^Clinical Input/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test('one bar has identity, search and sections, and takes little of the screen', async ({
    page,
  }) => {
    await page.goto('/00220/evidence/');
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
    const bar = page.getByRole('region', { name: 'This policy' });
    await expect(bar.getByRole('link', { name: '00220' })).toBeInViewport({ ratio: 1 });
    await expect(bar.getByText('Investigational')).toBeInViewport({ ratio: 1 });
    await expect(bar.getByRole('link', { name: 'Search' })).toBeInViewport({ ratio: 1 });
    await expect(bar.getByText('Sections', { exact: true })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('link', { name: 'Search' })).toHaveCount(1);
    expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(64);
  });

  test('the sections close behind a link into the page, and with Escape', async ({ page }) => {
    await page.goto('/00220/guidance/');
    const bar = page.getByRole('region', { name: 'This policy' });
    const link = bar.getByRole('link', { name: 'Medicare National Coverage' });
    await bar.getByText('Sections', { exact: true }).tap();
    await link.tap();
    await expect(link).toBeHidden();
    await expect(
      page.getByRole('heading', { name: 'Medicare National Coverage' }),
    ).toBeInViewport();

    await bar.getByText('Sections', { exact: true }).tap();
    await expect(link).toBeVisible();
    await link.focus();
    await page.keyboard.press('Escape');
    await expect(link).toBeHidden();
    await expect(bar.locator('summary')).toBeFocused();
  });
});
