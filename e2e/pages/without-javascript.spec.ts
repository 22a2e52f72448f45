import { expect, test } from '@playwright/test';
import { at, largestPages, sites } from '../support/sites.ts';

test.use({ javaScriptEnabled: false });

test('every page is readable, and shows no control that cannot work', async ({ page }) => {
  for (const path of largestPages(sites.library)) {
    await page.goto(at(sites.library, path));
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    await expect(page.getByRole('banner').getByRole('button'), path).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Copy|^Cite/ }), path).toHaveCount(0);
  }
});

test('the controls of the header are at its end', async ({ page }) => {
  for (const width of [320, 360, 1440]) {
    await page.setViewportSize({ width, height: 640 });
    await page.goto('/about/');
    const head = page.getByRole('banner');
    const end = await head.evaluate(
      (element) =>
        element.getBoundingClientRect().right - parseFloat(getComputedStyle(element).paddingRight),
    );
    const last = await head.getByRole('link', { name: 'Search' }).boundingBox();
    expect((last?.x ?? 0) + (last?.width ?? 0), `${width} px`).toBeCloseTo(end, 0);
  }
});

test('marks, abbreviations, sections, passages and plain dates', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/00220/trials/');
  await expect(page.getByText('Aug 2024', { exact: true })).toBeVisible();
  await expect(page.getByText('listed date has passed').first()).toBeHidden();

  await page.getByText('Sections', { exact: true }).click();
  await page.getByRole('link', { name: 'Evidence' }).click();
  await page.getByRole('button', { name: 'Reference 28, and why this link' }).click();
  await expect(page.locator(':popover-open')).toContainText('only listed colorectal title');
  await page.getByRole('link', { name: /^Reference 28/ }).click();
  await expect(page).toHaveURL('/00220/references/#ref-28');
  await expect(page.locator(':target')).toBeInViewport();

  await page.goto('/00220/guidance/');
  await page.getByRole('link', { name: 'RFA', exact: true }).first().click();
  await expect(page.locator(':target')).toContainText('radiofrequency ablation (RFA)');
});

test('lists are complete, figures are drawn, and there are no filters', async ({ page }) => {
  await page.goto('/00220/references/');
  await expect(page.locator('li[id^="ref-"]:visible')).toHaveCount(36);
  await expect(page.getByRole('searchbox')).toBeHidden();
  await expect(page.getByText('Download all 36:')).toBeVisible();
  await expect(page.getByRole('table')).toBeVisible();
  await page.getByRole('link', { name: 'Permanent link to reference 30' }).click();
  await expect(page).toHaveURL('/00220/references/#ref-30');

  await page.goto('/00220/history/');
  await expect(page.locator('li[id^="entry-"]:visible')).toHaveCount(36);
  await expect(page.getByRole('table', { name: /Entries of the history/ })).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);

  await page.goto('/00220/trials/');
  const dates = page.getByRole('group', { name: /^Listed completion dates/ });
  await expect(dates.getByText('Effective 07/08/2024')).toBeVisible();
  await expect(dates.getByText('Today')).toBeHidden();

  await page.goto('/codes/');
  await expect(page.getByRole('rowheader')).toHaveCount(6);
});

test('the search link and form lead to a page to browse', async ({ page }) => {
  await page.goto('/00220/');
  await page.getByRole('link', { name: /^Search/ }).click();
  await expect(page).toHaveURL('/search/');
  await page.getByRole('searchbox', { name: 'Search all policies' }).fill('47381');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search/?q=47381');
  await expect(page.getByText('Everything can be browsed without it')).toBeVisible();
  await expect(page.getByText('47371, 47381, 47383, 76940')).toBeVisible();
  await page.getByRole('link', { name: 'References' }).click();
  await expect(page.locator('li[id^="ref-"]')).toHaveCount(36);
});
