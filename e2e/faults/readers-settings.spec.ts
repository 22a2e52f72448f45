import { expect, test, type Page } from '@playwright/test';
import { displayMenu } from '../support/display.ts';
import { overflow } from '../support/layout.ts';
import { results } from '../support/search.ts';
import { at, sites } from '../support/sites.ts';
import { watch } from '../support/watch.ts';
import { expectReadable } from './faults.ts';

/** Readers' browser settings: what they forbid or show differently. */
const site = sites.several;
const sections = ['', 'evidence/', 'references/', 'history/', 'trials/', 'coding/', 'full/'];

/** Every section is readable on its own page; `look` checks more. */
async function expectSections(
  page: Page,
  look: (section: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  for (const section of sections) {
    const path = `/00220/${section}`;
    await page.goto(at(site, path));
    await expectReadable(page, path, path);
    expect(await overflow(page), path).toBe(0);
    await look(section);
  }
}

test('if storage is forbidden, a setting applies to the page, and nothing fails', async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'caches']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  const complaints = watch(page, site.origin);
  await page.goto(at(site, '/00220/'));
  const menu = await displayMenu(page);
  await menu.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(20, 25, 27)');
  await page.keyboard.press('Escape');
  await page.getByText('Save for offline reading').click();
  await expect(page.getByText('This browser allows no storage here.')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('if copying is refused, each tool says so visibly', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    Object.assign(Clipboard.prototype, { writeText: refuse, write: refuse });
  });
  const complaints = watch(page, site.origin);
  await page.goto(at(site, '/00220/references/#ref-2'));
  const tools = page.locator('#ref-2');
  for (const name of [/^Copy as printed/, /^Copy as a link/]) {
    await tools.getByRole('button', { name }).click();
    await expect(tools.getByRole('alert')).toHaveText('This browser does not allow copying here.');
    await expect(tools.getByRole('alert')).toBeInViewport();
  }
  await page.goto(at(site, '/00220/coding/'));
  await page.getByRole('button', { name: /^Copy/ }).first().click();
  await expect(page.getByText('This browser does not allow copying here.')).toBeInViewport();
  await page.goto(at(site, '/00220/background/'));
  await page.locator('p[data-page]').nth(1).hover();
  await page.getByRole('button', { name: 'Cite or keep this passage' }).click();
  await page.getByRole('button', { name: 'Copy citation' }).click();
  await expect(page.getByText(/does not allow copying here. The citation is/)).toBeInViewport();
  expect(complaints).toEqual([]);
});

for (const day of ['1970-01-01T12:00Z', '1999-12-31T12:00Z', '2999-12-31T12:00Z']) {
  test(`a clock set to ${day} changes only the notes on dates`, async ({ page }) => {
    await page.clock.setFixedTime(day);
    const complaints = watch(page, site.origin);
    await expectSections(page, async (section) => {
      await expect(page.getByText(/Invalid Date|NaN|undefined/), section).toHaveCount(0);
      const passed = page.getByText(/listed date has passed/).filter({ visible: true });
      if (section === 'trials/') await expect(passed).toHaveCount(day < '2024' ? 0 : 6);
    });
    expect(complaints).toEqual([]);
  });
}

test('at 400 % zoom on a small screen everything is readable and the tools work', async ({
  browser,
}) => {
  // 1280 by 1024 px at 400 %.
  const page = await browser.newPage({
    viewport: { width: 320, height: 256 },
    deviceScaleFactor: 4,
  });
  const complaints = watch(page, site.origin);
  await expectSections(page);
  await page.goto(at(site, '/00220/evidence/'));
  await page
    .getByRole('button', { name: /^Reference 5, / })
    .first()
    .click();
  await expect(
    page.locator('.pop:popover-open').getByText('Multicenter randomized controlled trial'),
  ).toBeInViewport();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('cryoshock');
  // Results for part of the word arrive first; the next results reset the selection.
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('“cryoshock”');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').first()).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator(':target')).toBeInViewport();
  expect(complaints).toEqual([]);
  await page.close();
});

test('printing from a dark page, by system setting or choice, is dark on light', async ({
  page,
}) => {
  await page.goto(at(site, '/00220/evidence/'));
  const menu = await displayMenu(page);
  await menu.getByRole('radio', { name: 'Dark' }).check();
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, media: 'print' });
    const text = page.locator('p[data-page]').first();
    await expect(text).toHaveCSS('color', 'rgb(26, 33, 35)');
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('back and forward go through searches, filters and results', async ({ page }) => {
  const complaints = watch(page, site.origin);
  await page.goto(at(site, '/'));
  const field = () => page.getByRole('main').getByRole('searchbox', { name: /^Search/ });
  for (const query of ['cryoshock', '47381']) {
    await field().fill(query);
    await field().press('Enter');
    await expect(page).toHaveURL(new RegExp(`q=${query}`));
    await expect(page.getByRole('status').filter({ hasText: `“${query}”` })).toBeVisible();
  }
  const count = await results(page).count();
  await results(page).first().getByRole('link').first().click();
  await expect(page).not.toHaveURL(/search/);
  await page.goBack();
  await expect(field()).toHaveValue('47381');
  await expect(results(page)).toHaveCount(count);
  await page.goBack();
  await expect(field()).toHaveValue('cryoshock');
  await expect(page.getByRole('status').filter({ hasText: '“cryoshock”' })).toBeVisible();
  await page.goForward();
  await expect(field()).toHaveValue('47381');
  await expect(results(page)).toHaveCount(count);
  expect(complaints).toEqual([]);
});
