import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const open = async (page: Page) => {
  await page.getByRole('link', { name: 'Search', exact: false }).first().click();
  return page.getByRole('combobox', { name: 'Search the library' });
};

test('nothing of search is loaded before it is wanted, and no engine for an identifier', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('/00220/evidence/');
  expect(loaded.filter((path) => /search\/|pagefind|dialog/.test(path))).toEqual([]);
  const box = await open(page);
  await box.fill('PMID 9065296');
  await expect(page.getByRole('option', { name: /^Reference 25/ })).toBeVisible();
  expect(loaded.filter((path) => path.includes('pagefind'))).toEqual([]);
});

test('is opened, used and left by keyboard alone, and the focus comes back', async ({ page }) => {
  await page.goto('/00220/background/');
  const link = page.getByRole('link', { name: /^Search/ });
  await link.focus();
  await page.keyboard.press('/');
  const box = page.getByRole('combobox', { name: 'Search the library' });
  await expect(box).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  await expect(link).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(box).toBeFocused();
  await page.keyboard.type('neuroendocrine');
  const options = page.getByRole('option');
  await expect(page.getByRole('status')).toContainText(/\d+ results for “neuroendocrine”/);
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(box).toHaveAttribute(
    'aria-activedescendant',
    (await options.first().getAttribute('id')) ?? 'none',
  );
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const href = (await options.first().getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(href);
  await expect(page.locator(':target')).toBeInViewport();
  await expect(page.locator(':target')).toBeFocused();
});

test('a slash typed into a field is a slash', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Search all policies' }).click();
  await page.keyboard.type('1/2');
  await expect(page.getByRole('searchbox', { name: 'Search all policies' })).toHaveValue('1/2');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the open dialog passes axe at 320 px, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/00220/');
    await (await open(page)).fill('is it covered');
    await expect(page.getByRole('option', { name: /Is it covered/ })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
  });
}

test('Enter in the dialog leads to the search page, whose address can be shared', async ({
  page,
}) => {
  await page.goto('/00220/');
  await (await open(page)).fill('cryoshock');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=cryoshock');
  const first = page.locator('ol#search-results > li').first();
  await expect(first.getByRole('link')).toHaveAttribute(
    'href',
    '/00220/background/#procedure-related-complications',
  );
  await expect(first).toContainText('Policy 00220 › Background');
  await expect(first.locator('mark').first()).toHaveText('cryoshock');
  await expect(first).toContainText('most often caused by cryoshock, liver failure');
});

test('under “nothing found” the dialog offers what is found, not more of nothing', async ({
  page,
}) => {
  await page.goto('/00220/');
  const box = await open(page);
  const dialog = page.getByRole('dialog');
  const all = dialog.getByRole('link', { name: 'All results and filters' });
  await box.fill('cryoshock');
  await expect(all).toBeVisible();
  await box.fill('NCCN lesion cryoshock');
  await expect(dialog.getByRole('status')).toContainText('Nothing found');
  await expect(all).toHaveCount(0);
  await dialog.getByRole('link', { name: 'NCCN lesion' }).click();
  await expect(page).toHaveURL('/search/?q=NCCN+lesion');
});

test('an excerpt that comes late is shown once, and under its own result', async ({ page }) => {
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<undefined>();
  await page.route('**/search/passages-*.json', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto('/00220/evidence/');
  const box = await open(page);
  for (const query of ['cryoabl', 'cryoablation']) {
    await box.fill(query);
    await expect(page.getByRole('status')).toContainText(`results for “${query}”`);
  }
  arrive(undefined);
  const excerpt = page.getByRole('option', { name: /^Procedure-Related Complications/ });
  await expect(excerpt).toContainText('Cryosurgery is not a benign procedure');
  expect((await excerpt.innerText()).split('not a benign procedure')).toHaveLength(2);
});
