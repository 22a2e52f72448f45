import { expect, test as base, type Page } from '@playwright/test';
import { followMark } from '../support/references.ts';
import { ChangingSite } from './changing-site.ts';

const test = base.extend<{ site: ChangingSite }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright accepts only an object pattern here, and this fixture needs no other
  site: async ({}, use) => {
    const site = new ChangingSite();
    await site.start();
    await use(site);
    await site.close();
  },
});

const panel = (page: Page) => page.locator('details', { hasText: 'Save for offline reading' });
const state = (page: Page) => panel(page).getByRole('status');
const copyNote = (page: Page) => page.getByRole('status').filter({ hasText: 'no connection' });
const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

async function openPanel(page: Page, site: ChangingSite, number: string): Promise<void> {
  await page.goto(site.at(`/${number}/`));
  await page.getByText('Save for offline reading').click();
}

async function keep(page: Page, site: ChangingSite, number: string): Promise<void> {
  await openPanel(page, site, number);
  await page.getByRole('button', { name: /^Save \(\d+\.\d MB\)$/ }).click();
  await expect(state(page)).toContainText('the policy effective');
}

test('nothing is saved, and no service worker runs, until a reader asks for it', async ({
  page,
  site,
}) => {
  await openPanel(page, site, '00220');
  await expect(state(page)).toContainText(/without a connection: \d+\.\d MB/);
  expect(await cacheNames(page)).toEqual([]);
  const workers = await page.evaluate(() => navigator.serviceWorker.getRegistrations());
  expect(workers).toHaveLength(0);
});

test('a saved policy can be read and searched, and its references used, without a network', async ({
  page,
  site,
}) => {
  await page.clock.setFixedTime('2031-02-03T12:00-06:00');
  await keep(page, site, '00220');
  await expect(state(page)).toContainText(
    'Saved on February 3, 2031: the policy effective 07/08/2024',
  );
  await site.stop();

  await page.goto(site.at('/00220/evidence/'));
  await expect(copyNote(page)).toContainText('effective 07/08/2024, saved on February 3, 2031');
  await followMark(page, 5);
  await expect(page.locator(':target')).toContainText('PMID 25284802');
  await page.getByRole('searchbox').fill('Cochrane');
  await expect(page.locator('li[id^="ref-"]:visible').first()).toContainText('Cochrane');

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('cryoshock');
  await page.getByRole('dialog').getByRole('option').first().click();
  await expect(page).toHaveURL(site.at('/00220/background/#procedure-related-complications'));
  await expect(page.locator(':target')).toBeInViewport();

  // Also without a trailing slash; a page of another policy lists what is saved.
  await page.goto(site.at('/00220/trials'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto(site.at('/00999/'));
  await expect(page.getByRole('heading', { name: 'No connection' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveText(
    /\(00220\), effective 07\/08\/2024, saved on February 3, 2031$/,
  );
  await page.getByRole('link', { name: /\(00220\)$/ }).click();
  await expect(copyNote(page)).toBeVisible();
});

test('without a network, a search of the library shows the results in the saved policies', async ({
  page,
  site,
}) => {
  await keep(page, site, '00220');
  await keep(page, site, '00999');
  await site.stop();

  await page.goto(site.at('/00220/'));
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('cryoshock');
  await page.getByRole('dialog').getByRole('link', { name: 'Search all policies' }).click();
  await expect(page.getByRole('heading', { name: 'No connection' })).toBeVisible();
  const box = page.getByRole('main').getByRole('searchbox', { name: /on this device$/ });
  await expect(box).toHaveValue('cryoshock');
  const results = page.locator('#search-results > li');
  await expect(results.first()).toContainText('cryoshock');

  // The search box works: a code, words of another policy, and a word that does not occur.
  await box.fill('example report');
  await box.press('Enter');
  await expect(results.filter({ hasText: '00999 Example Policy' })).toHaveCount(1);
  await box.fill('xylophones');
  await box.press('Enter');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(
    'Nothing was found for “xylophones” in the policies saved on this device.',
  );
  await box.fill('cryoshock');
  await box.press('Enter');
  await results.first().getByRole('link').click();
  await expect(page).toHaveURL(site.at('/00220/background/#procedure-related-complications'));
  await expect(copyNote(page)).toBeVisible();
});

test('with a network the site itself responds; an update is offered, and replaces the copy when accepted', async ({
  page,
  site,
}) => {
  await keep(page, site, '00220');
  site.change('00220/background', 'cryoshock', 'cryo-shock', '02/03/2031');

  await page.goto(site.at('/00220/background/'));
  await expect(page.getByRole('main')).toContainText('cryo-shock');
  const update = page.getByRole('button', { name: /^Update \(\d+\.\d MB\)$/ });
  await expect(update).toBeVisible();
  await site.stop();
  await page.reload();
  await expect(page.getByRole('main')).not.toContainText('cryo-shock');
  await expect(copyNote(page)).not.toContainText('02/03/2031');

  await site.start();
  await page.reload();
  await expect(copyNote(page)).toHaveCount(0);
  await update.click();
  await expect(page.getByText('Saved again: the policy effective 02/03/2031.')).toBeVisible();
  expect(await cacheNames(page)).toHaveLength(1);
  await site.stop();
  await page.reload();
  await expect(page.getByRole('main')).toContainText('cryo-shock');
  await expect(copyNote(page)).toContainText('02/03/2031');
});

test('an incomplete copy leaves nothing behind, and the earlier copy stays', async ({
  page,
  site,
}) => {
  await keep(page, site, '00220');
  const before = await cacheNames(page);
  site.change('00220/background', 'cryoshock', 'cryo-shock', '02/03/2031');
  site.remove('00220/history.md');
  await openPanel(page, site, '00220');
  await panel(page)
    .getByRole('button', { name: /^Update/ })
    .click();
  await expect(state(page)).toContainText('could not be saved, and nothing was changed');
  await expect(state(page)).toContainText('/policies/00220/history.md: status 404');
  expect(await cacheNames(page)).toEqual(before);

  // The browser was closed during another attempt.
  await page.evaluate(async ([name = '']) => {
    const half = await caches.open(name.replace(/\S+$/, 'half'));
    await half.put('/policies/00220/background/', new Response('half'));
  }, before);
  await site.stop();
  await page.goto(site.at('/00220/background/'));
  await expect(page.getByRole('main')).toContainText('cryoshock');
});

test('a page that the browser removed from a copy is reported as missing', async ({
  page,
  site,
}) => {
  await keep(page, site, '00220');
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      await (await caches.open(name)).delete('/policies/00220/history/');
    }
  });
  await site.stop();
  await page.goto(site.at('/00220/history/'));
  await expect(page.getByRole('status')).toContainText(
    'removed this page from the saved policy 00220',
  );
  await page.getByRole('link', { name: /\(00220\)$/ }).click();
  await expect(copyNote(page)).toBeVisible();
});

test('if storage is refused or full, the reader is told, and the site works as before', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Cache.prototype.put = () =>
      Promise.reject(new DOMException('The quota has been exceeded.', 'QuotaExceededError'));
  });
  await openPanel(page, site, '00220');
  await page.getByRole('button', { name: /^Save/ }).click();
  await expect(state(page)).toContainText('could not be saved, and nothing was changed');
  await expect(state(page)).toContainText('The quota has been exceeded.');
  expect(await cacheNames(page)).toEqual([]);
  await page.goto(site.at('/00220/evidence/'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.addInitScript(() => {
    CacheStorage.prototype.keys = () => Promise.reject(new DOMException('Not allowed.'));
  });
  await openPanel(page, site, '00220');
  await expect(state(page)).toContainText('This browser allows no storage here. Not allowed.');
});

test('a policy withdrawn from the site disappears from the device; another stays', async ({
  page,
  site,
}) => {
  await keep(page, site, '00220');
  await keep(page, site, '00999');
  site.remove('00220');
  await page.goto(site.at('/'));
  await expect.poll(() => cacheNames(page)).toHaveLength(1);
  await site.stop();
  await page.goto(site.at('/00220/'));
  await expect(page.getByRole('heading', { name: 'No connection' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('link', { name: /\(00999\)$/ })).toBeVisible();
});

test('a copy can be removed; then nothing is left on the device', async ({ page, site }) => {
  await keep(page, site, '00220');
  await panel(page).getByRole('button', { name: 'Remove' }).click();
  await expect(panel(page).getByRole('button', { name: /^Save/ })).toBeFocused();
  expect(await cacheNames(page)).toEqual([]);
  const workers = await page.evaluate(() => navigator.serviceWorker.getRegistrations());
  expect(workers).toHaveLength(0);
});
