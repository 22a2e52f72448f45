import { expect, test } from '@playwright/test';
import { displayMenu, siteNotes } from '../support/display.ts';

const light = 'rgb(253, 253, 251)';
const dark = 'rgb(20, 25, 27)';

test('the theme is the system’s until the reader chooses one, which is remembered', async ({
  page,
}) => {
  await page.goto('/00220/evidence/');
  const root = page.locator('html');
  await expect(root).toHaveCSS('background-color', light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(root).toHaveCSS('background-color', dark);

  await (await displayMenu(page)).getByRole('radio', { name: 'Light' }).check();
  await expect(root).toHaveCSS('background-color', light);
  await page.goto('/00220/');
  await expect(root).toHaveCSS('background-color', light);
  const menu = await displayMenu(page);
  await expect(menu.getByRole('radio', { name: 'Light' })).toBeChecked();

  await menu.getByRole('radio', { name: 'System' }).check();
  await expect(root).toHaveCSS('background-color', dark);
  await page.reload();
  await expect(root).toHaveCSS('background-color', dark);
});

test('a remembered theme is applied before the first paint', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('theme', 'dark');
  });
  // Without later scripts and without a body, only the head can have set it.
  await page.route('**/*.js', (route) => route.abort());
  await page.route('/00220/', async (route) => {
    const response = await route.fetch();
    const [head = ''] = (await response.text()).split('<body');
    await route.fulfill({ response, body: `${head}<body>` });
  });
  await page.goto('/00220/');
  await expect(page.locator('html')).toHaveCSS('background-color', dark);
});

test('text size and line length are the reader’s, and are applied before the first paint', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/00220/background/');
  const paragraph = page.locator('.policy-text p').first();
  const style = () =>
    paragraph.evaluate((element) => ({
      size: parseFloat(getComputedStyle(element).fontSize),
      width: element.getBoundingClientRect().width,
    }));
  const standard = await style();
  const menu = await displayMenu(page);
  await menu.getByRole('radio', { name: 'Larger' }).check();
  await menu.getByRole('radio', { name: 'Short' }).check();
  const chosen = await style();
  expect(chosen.size).toBeCloseTo(standard.size * 1.3);
  expect(chosen.width / chosen.size).toBeCloseTo((standard.width / standard.size) * 0.8);
  await page.route('**/*.js', (route) => route.abort());
  await page.reload();
  expect(await style()).toEqual(chosen);
});

test('the menu closes with Escape, and the focus returns to its button', async ({ page }) => {
  await page.goto('/');
  const menu = await displayMenu(page);
  await menu.getByRole('radio', { name: 'System' }).focus();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(page.getByRole('button', { name: 'Display' })).toBeFocused();
});

test('the controls of the header fit on one line at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of ['/', '/00220/']) {
    await page.goto(address);
    const boxes = await page
      .getByRole('banner')
      .locator(':is(a, button):visible')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
    const middles = boxes.map(({ y, height }) => Math.round(y + height / 2));
    expect(Math.max(...middles) - Math.min(...middles), address).toBeLessThanOrEqual(1);
    // None wraps, and none extends beyond the window.
    for (const { height, right } of boxes) {
      expect(height, address).toBeLessThan(36);
      expect(right, address).toBeLessThanOrEqual(320);
    }
  }
});

test('one control hides everything that the site adds, including figures and tools, until it is used again', async ({
  page,
}) => {
  await page.goto('/00220/evidence/');
  const control = await siteNotes(page);
  const added = page.locator('[data-editorial]:visible');
  await expect(control).toBeChecked();
  expect(await added.count()).toBeGreaterThan(5);
  const passage = page.locator('p[data-page]').first();
  await passage.hover();
  const cite = page.getByRole('button', { name: 'Cite or keep this passage' });
  await expect(cite).toBeVisible();

  await (await siteNotes(page)).click();
  await expect(control).not.toBeChecked();
  await expect(cite).toBeHidden();
  await expect(added).toHaveCount(0);
  for (const section of ['', 'guidance/', 'trials/', 'references/', 'history/', 'full/']) {
    await page.goto(`/00220/${section}`);
    await expect(added).toHaveCount(0);
    await expect(page.getByRole('figure')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await expect(page.locator('li[id^="entry-"]:visible')).toHaveCount(36);

  await (await siteNotes(page)).click();
  for (const section of ['guidance/', 'trials/', 'map/', 'history/']) {
    await page.goto(`/00220/${section}`);
    await expect(page.getByRole('figure').getByText('Site note').first()).toBeVisible();
  }
});

test('what the site adds is a note to a screen reader, and says whose words it is', async ({
  page,
}) => {
  const notes = page.getByRole('note').filter({ visible: true });
  for (const [section, words] of [
    ['references', /This title says resectable/],
    ['trials', /The document spells this name “Tixelizumab”/],
    ['evidence', /has lost its citation numbers/],
    ['guidance', /is not in the policy’s list of references/],
  ] as const) {
    await page.goto(`/00220/${section}/`);
    // Notes in a table have no margin: their marks open them.
    if (section === 'trials') {
      await page.getByRole('button', { name: 'Site note on “Tixelizumab”' }).click();
    }
    await expect(notes.filter({ hasText: words }).first()).toContainText('Site note');
  }
});

test('the single-key shortcut can be turned off, which is remembered; Ctrl+K stays', async ({
  page,
}) => {
  await page.goto('/00220/');
  const search = page.getByRole('banner').getByRole('link', { name: 'Search' });
  const slash = (await displayMenu(page)).getByRole('checkbox', { name: 'Single-key shortcuts' });
  await expect(slash).toBeChecked();
  await expect(search).toContainText('/', { useInnerText: true });
  await slash.click();
  await expect(slash).not.toBeChecked();
  await page.goto('/00220/evidence/');
  await expect(search).not.toContainText('/', { useInnerText: true });
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: /search/i });
  await page.keyboard.press('ControlOrMeta+k');
  await expect(dialog.getByRole('combobox')).toHaveValue('');
  await page.keyboard.press('Escape');

  const again = (await displayMenu(page)).getByRole('checkbox', { name: 'Single-key shortcuts' });
  await again.click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(dialog).toBeVisible();
});
