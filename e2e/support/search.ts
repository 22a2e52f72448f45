import type { Locator, Page } from '@playwright/test';

/** Opens the search page with a query. */
export const searchFor = async (page: Page, q: string): Promise<void> => {
  await page.goto(`/search/?${String(new URLSearchParams({ q }))}`);
};

/** The results, by rank. */
export const results = (page: Page): Locator => page.locator('ol#search-results > li');
