import { expect, test } from '@playwright/test';
import { displayMenu } from './support/display.ts';

const light = 'rgb(253, 253, 251)';
const dark = 'rgb(20, 25, 27)';

test.use({ colorScheme: 'light' });

test('the theme is the system’s, then the reader’s, and is kept', async ({ page }) => {
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

test('a kept theme is there before anything is painted', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('theme', 'dark');
  });
  // Without the scripts that come later and without a body, only the head can have set it.
  await page.route('**/*.js', (route) => route.abort());
  await page.route('/00220/', async (route) => {
    const response = await route.fetch();
    const [head = ''] = (await response.text()).split('<body');
    await route.fulfill({ response, body: `${head}<body>` });
  });
  await page.goto('/00220/');
  await expect(page.locator('html')).toHaveCSS('background-color', dark);
});

test('the menu closes with Escape, and the focus goes back to its button', async ({ page }) => {
  await page.goto('/');
  const menu = await displayMenu(page);
  await menu.getByRole('radio', { name: 'System' }).focus();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(page.getByRole('button', { name: 'Display' })).toBeFocused();
});

test('the header’s controls stand in one line at 320 px, and the menu fits', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of ['/', '/00220/']) {
    await page.goto(address);
    const header = page.getByRole('banner');
    const boxes = await header
      .locator(':is(a, button):visible')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
    const middles = boxes.map(({ y, height }) => Math.round(y + height / 2));
    expect(Math.max(...middles) - Math.min(...middles), address).toBeLessThanOrEqual(1);
    // None has words in two lines, none goes beyond the window.
    for (const { height, right } of boxes) {
      expect(height, address).toBeLessThan(36);
      expect(right, address).toBeLessThanOrEqual(320);
    }
    await expect(await displayMenu(page)).toBeInViewport({ ratio: 1 });
  }
});
