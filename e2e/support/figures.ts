import type { Locator, Page } from '@playwright/test';

/** The figure of the dates of trials. */
export const trialDates = (page: Page): Locator =>
  page.getByRole('group', { name: /^Listed completion dates of the trials/ });
