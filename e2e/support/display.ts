import type { Locator, Page } from '@playwright/test';

/** Opens the display menu, if it is closed, and returns it. */
export async function displayMenu(page: Page): Promise<Locator> {
  const menu = page.getByRole('group', { name: 'Display' });
  if (!(await menu.isVisible())) await page.getByRole('button', { name: 'Display' }).click();
  return menu;
}

/** The one control for all site notes. */
export const siteNotes = async (page: Page): Promise<Locator> =>
  (await displayMenu(page)).getByRole('checkbox', { name: 'Site notes' });
