import { expect, test, type Page, type Route } from '@playwright/test';
import { results } from '../support/search.ts';
import { at, sites } from '../support/sites.ts';

/** Network faults while searching: each is reported as such, and the next attempt works. */

const query = 'cryoablation complications';

const faults: [name: string, answer: (route: Route) => Promise<void>][] = [
  ['aborted', (route) => route.abort()],
  ['missing', (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: '' })],
  [
    'a page of HTML',
    (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Sign in' }),
  ],
];

/** The search page of a library with several policies, which needs every kind of file. */
const address = at(sites.several, `/search/?q=${query}`);

/** The files that a word search requests from the page itself. */
async function filesOfSearch(page: Page): Promise<string[]> {
  const files = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\/(?:search|pagefind)\/.+/.test(pathname)) files.add(pathname);
  });
  await page.goto(address);
  await expect(results(page).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  page.removeAllListeners('request');
  return [...files];
}

test('a failed search file never shows as “nothing found”, and is loaded again by the next attempt', async ({
  page,
}) => {
  const files = await filesOfSearch(page);
  const all = await results(page).count();
  expect(all).toBeGreaterThan(5);
  expect(files.some((path) => path.includes('pf_index'))).toBe(true);
  for (const file of files) {
    for (const [name, answer] of faults) {
      const what = `${file}: ${name}`;
      await page.route(`**${file}*`, answer);
      await page.goto(address);
      const status = page.getByRole('status');
      await expect(status, what).toContainText('Search could not be loaded.');
      await expect(results(page), what).toHaveCount(0);
      await page.unrouteAll();
      // Typing again reloads what failed.
      const field = page
        .getByRole('searchbox', { name: 'Search' })
        .or(page.getByRole('main').getByRole('combobox'));
      await field.first().fill(`${query} `);
      await expect(results(page), what).toHaveCount(all);
    }
  }
});

test('“Try again” works for a script that the browser remembers as failed', async ({ page }) => {
  await page.goto(`/search/?q=${query}`);
  await expect(results(page).first()).toBeVisible();
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => /^\/_astro\/words\./.test(path)),
  );
  expect(scripts).toHaveLength(1);
  await page.route(`**${scripts[0] ?? ''}`, (route) => route.abort());
  await page.goto(`/search/?q=${query}`);
  const status = page.getByRole('status');
  await expect(status).toContainText('Search could not be loaded.');
  await page.unrouteAll();
  await status.getByRole('link', { name: 'Try again' }).click();
  await expect(results(page).first()).toBeVisible();
});

test('on a page that is older than the site, search leads to the search page', async ({ page }) => {
  await page.goto('/00220/evidence/');
  // The search page, which has the same script, is as old as the site.
  const missing = (route: Route) => route.fulfill({ status: 404, body: '' });
  await page.route('**/_astro/search-shared.*', missing, { times: 1 });
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=$/);
  await expect(
    page.getByRole('searchbox').or(page.getByRole('main').getByRole('combobox')).first(),
  ).toBeVisible();
});

test('on a page that is older than the site, the tools of the list say so and offer a reload', async ({
  page,
}) => {
  await page.goto('/00220/references/');
  await page.route('**/_astro/reference-filter.*', (route) =>
    route.fulfill({ status: 404, body: '' }),
  );
  const first = page.locator('#ref-1');
  await first.getByRole('button', { name: /^Copy as printed/ }).click();
  const alert = first.getByRole('alert');
  await expect(alert).toContainText('These tools could not be loaded.');
  const reloaded = page.waitForEvent('load');
  await alert.getByRole('link', { name: 'Load the page again' }).click();
  await reloaded;
  await expect(alert).toHaveCount(0);
  await page.unrouteAll();
  await first.hover();
  await first.getByRole('button', { name: /^Copy as printed/ }).click();
  await expect(page.getByText(/Done: Copy as printed|does not allow copying/)).toBeAttached();
});

test('results follow the typing even if the browser allows no more changes of the address', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const original = history.replaceState.bind(history);
    let left = 2;
    history.replaceState = (...given: Parameters<typeof original>) => {
      if (left-- <= 0) throw new DOMException('limit', 'SecurityError');
      original(...given);
    };
  });
  await page.goto('/search/');
  const field = page
    .getByRole('searchbox')
    .or(page.getByRole('main').getByRole('combobox'))
    .first();
  await field.pressSequentially('cryoshock');
  await expect(results(page).first()).toContainText(/complications/i);
});

test('going back from a result leads to the place among the results', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 400 });
  await page.goto('/search/?q=cryoablation');
  const last = results(page).last().getByRole('link');
  await last.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(300);
  await last.click();
  await expect(page).not.toHaveURL(/search/);
  await page.goBack();
  await expect(results(page).first()).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 400);
});

test('a malformed address does not break anything else', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto('/00220/history/#entry-2024-06-12%');
  await page.getByRole('radio', { name: /Coding updates?/ }).check();
  await expect(page.getByRole('status').filter({ hasText: 'entries shown' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  await page.goto('/search/?q=%E0%A4%A');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(errors).toEqual([]);
});
