import { expect, test } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { displayMenu } from '../support/display.ts';

test('? lists the shortcuts, which move between passages, notes and sections', async ({ page }) => {
  await page.goto('/00220/evidence/');
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog.getByRole('row', { name: /^j Next passage/ })).toBeVisible();
  expect(await violations(page, 'everything', ['dialog[open]'])).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const passages = page.locator('.policy-text [data-page]');
  await page.keyboard.press('j');
  await expect(passages.nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await expect(passages.nth(1)).toBeFocused();
  await expect(passages.nth(1)).toBeInViewport();
  await page.keyboard.press('k');
  await expect(passages.nth(0)).toBeFocused();
  await page.keyboard.press('Shift+J');
  await expect(page.locator(':focus:is([role="note"], .aside > button)')).toBeInViewport();
  await page.keyboard.press('Shift+J');
  await expect(page.locator('.aside > button:focus')).toHaveAccessibleName(/and why this link$/);
  await page.keyboard.press('n');
  // Wait until it is loaded: its own scripts handle the next key.
  await page.waitForURL('/00220/guidance/');
  await page.keyboard.press('p');
  await expect(page).toHaveURL('/00220/evidence/');
});

test('keys are text while the reader is typing, and can be turned off', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').first().fill('');
  await page.getByRole('searchbox').first().press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toHaveCount(0);
  await page.goto('/00220/evidence/');
  await (await displayMenu(page)).getByRole('checkbox', { name: 'Single-key shortcuts' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.keyboard.press('?');
  await expect(page).toHaveURL('/00220/evidence/');
  await (await displayMenu(page)).getByRole('button', { name: 'List of shortcuts' }).click();
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});
