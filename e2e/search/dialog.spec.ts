import { expect, test, type Locator, type Page } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { overflow } from '../support/layout.ts';
import { at, sites } from '../support/sites.ts';

const box = (page: Page): Locator => page.getByRole('combobox', { name: 'Search the library' });
const options = (page: Page): Locator => page.getByRole('dialog').getByRole('option');

async function open(page: Page): Promise<Locator> {
  await page.getByRole('link', { name: 'Search', exact: false }).first().click();
  return box(page);
}

test('nothing of search is loaded before a reader searches, and no word search for an identifier', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('/00220/evidence/');
  expect(loaded.filter((path) => /search|pagefind|dialog/.test(path))).toEqual([]);
  await (await open(page)).fill('PMID 9065296');
  await expect(options(page).first()).toHaveText(/^\s*Reference 25/);
  expect(loaded.filter((path) => path.includes('pagefind'))).toEqual([]);
});

test('a keydown without a key, as browsers send for a suggestion, does no harm', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto('/00220/background/');
  await page.evaluate(() => document.dispatchEvent(new Event('keydown')));
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  expect(errors).toEqual([]);
});

test('can be opened, used and closed by keyboard alone, and the focus returns', async ({
  page,
}) => {
  await page.goto('/00220/background/');
  const link = page.getByRole('link', { name: /^Search/ });
  await link.focus();
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box(page)).toBeHidden();
  await expect(link).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('neuroendocrine');
  await expect(page.getByRole('status')).toContainText(/\d+ results for “neuroendocrine”/);
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(box(page)).toHaveAttribute(
    'aria-activedescendant',
    (await options(page).first().getAttribute('id')) ?? 'none',
  );
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const href = (await options(page).first().getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(href);
  await expect(page.locator(':target')).toBeInViewport();
  await expect(page.locator(':target')).toBeFocused();
});

test('text typed while the dialog is loading is searched for, and none of its keys is a shortcut', async ({
  page,
}) => {
  await page.goto('/00220/evidence/');
  // Wait until the shortcuts are loaded.
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).getByRole('button', { name: 'Close' }).click();
  const typed = Promise.withResolvers<undefined>();
  await page.route('**/*.js', async (route) => {
    await typed.promise;
    await route.continue();
  });
  await page.keyboard.type('/neuroendokc');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('crine?');
  typed.resolve(undefined);
  await expect(box(page)).toHaveValue('neuroendocrine?');
  await expect(page.getByRole('status')).toContainText(/\d+ results for “neuroendocrine\?”/);
  await expect(page).toHaveURL('/00220/evidence/');
});

test('no option is active once the field is emptied', async ({ page }) => {
  await page.goto('/00220/background/');
  const field = await open(page);
  await field.fill('neuroendocrine');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(field).toHaveAttribute('aria-activedescendant', /./);
  await field.fill('');
  await expect(options(page)).toHaveCount(0);
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  await expect(field).not.toHaveAttribute('aria-activedescendant');
});

test('a slash typed into a field is a slash', async ({ page }) => {
  await page.goto('/');
  const field = page.getByRole('searchbox', { name: 'Search all policies' });
  await field.click();
  await page.keyboard.type('1/2');
  await expect(field).toHaveValue('1/2');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the open dialog passes axe at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/00220/');
  await (await open(page)).fill('is it covered');
  await expect(page.getByRole('option', { name: /Is it covered/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  expect(await violations(page, 'everything', ['dialog'])).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, 'contrast', ['dialog'])).toEqual([]);
  expect(await overflow(page)).toBe(0);
});

test('Enter leads to the search page; if nothing is found, there is no link to all results', async ({
  page,
}) => {
  await page.goto('/00220/');
  const field = await open(page);
  const dialog = page.getByRole('dialog');
  const all = dialog.getByRole('link', { name: 'All results and filters' });
  await field.fill('cryoshock');
  await expect(all).toBeVisible();
  await field.fill('knee replacement');
  await expect(dialog.getByRole('status')).toContainText('Nothing found');
  await expect(all).toHaveCount(0);
  await field.fill('cryoshock');
  await expect(all).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=cryoshock');
});

test('a late response does not replace the results of what was typed last', async ({ page }) => {
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<undefined>();
  await page.route('**/search/00220/passages*.json', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto('/00220/evidence/');
  const field = await open(page);
  for (const query of ['cryosho', 'cryoshock']) await field.fill(query);
  arrive(undefined);
  await expect(page.getByRole('status')).toContainText('for “cryoshock”');
  const first = page.getByRole('option', { name: /^Procedure-Related Complications/ });
  await expect(first).toContainText('most often caused by cryoshock');
  expect((await first.innerText()).split('most often caused by cryoshock')).toHaveLength(2);
});

test('a result from a policy other than the page’s has its title, position and version', async ({
  page,
}) => {
  const option = page.getByRole('dialog').getByRole('option').first();
  for (const [path, says] of [
    [
      '/00569/evidence/',
      /Primary or Metastatic Liver Tumors · Investigational · Effective 07\/08\/2024/,
    ],
    ['/', /Primary or Metastatic Liver Tumors · Investigational · Effective 07\/08\/2024/],
    ['/00220/evidence/', /^(?!.*Effective 07)/s],
  ] as const) {
    await page.goto(at(sites.three, path));
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('combobox').fill('cryoshock');
    await expect(option).toContainText('Policy 00220');
    await expect(option).toContainText(says);
  }
});

test('an answer with criteria is an option in short, which breaks off visibly and leads to the statement', async ({
  page,
}) => {
  await page.goto(at(sites.three, '/'));
  await page.keyboard.press('/');
  await box(page).fill('is microwave ablation covered for liver tumors');
  const option = options(page).filter({ hasText: 'hepatic tumors: Eligible with criteria' });
  await expect(option).toContainText('to be eligible for coverage.**');
  await expect(option).toContainText(/when ALL of the following criteria are met: …\s*$/);
  await expect(page.getByRole('dialog').locator('[role=option] :is(ul, ol, p, a)')).toHaveCount(0);
  await expect(option).toHaveAttribute('href', /^\/00569\/#statement-/);
  await option.click();
  await expect(page.locator(':target')).toBeInViewport();
});
