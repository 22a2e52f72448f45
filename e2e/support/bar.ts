import type { Page } from '@playwright/test';

/** The lower edge of the sticky policy bar, behind which nothing can be read. */
export async function barBottom(page: Page): Promise<number> {
  const box = await page.getByRole('region', { name: 'This policy' }).boundingBox();
  if (!box) throw new Error('The page has no bar.');
  return box.y + box.height;
}

/** The text of an element without what the site adds to it. */
export const policyTextOf = (element: Element): string => {
  const copy = element.cloneNode(true) as Element;
  for (const added of copy.querySelectorAll('[data-editorial]')) added.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
};
