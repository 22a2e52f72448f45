import type { Locator, Page } from '@playwright/test';

/** Address of the reference list. */
export const address = '/00220/references/';

/** The numbers of the whole list. */
export const all = Array.from({ length: 36 }, (_, index) => index + 1);

/** Numbers of the references shown, in the order shown. */
export const shown = (page: Page): Promise<number[]> =>
  page
    .locator('li[id^="ref-"]:visible')
    .evaluateAll((items) => items.map((item) => (item as HTMLLIElement).value));

/** Goes from a sentence of the page to a reference, by its mark and the note beside it. */
export async function followMark(page: Page, number: number): Promise<void> {
  const name = `Reference ${number}, and why this link`;
  await page.getByRole('button', { name, exact: true }).first().click();
  const link = page.getByRole('link', { name: new RegExp(`^Reference ${number}:`) });
  await link.first().click();
}

/** The tools of a listed reference. */
export const toolsOf = (page: Page, number: number): Locator =>
  page.getByRole('group', { name: `Reference ${number}`, exact: true });

/** The field to filter by words. */
export const query = (page: Page): Locator => page.getByRole('searchbox', { name: /^Filter/ });

/** States how many references are shown. */
export const count = (page: Page): Locator =>
  page.getByRole('search', { name: 'References' }).getByRole('status');

/** The names of the buttons that take a filter away. */
export const filters = (page: Page): Promise<(string | null)[]> =>
  page
    .getByRole('button', { name: /^Remove filter/ })
    .evaluateAll((found) => found.map(({ ariaLabel }) => ariaLabel));
