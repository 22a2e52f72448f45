import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

/**
 * Searches with their right first answers. A `want` is a page, after "#" an anchor or (bare "#") any
 * anchor; "*" is any page below; "none" is a clear "nothing found". `says` are words of the first
 * result or, where nothing is found, of what is said instead.
 */
interface Row {
  q: string;
  want: string[] | 'none';
  why: string;
  says?: string;
}

const rows = JSON.parse(readFileSync('e2e/search-queries.json', 'utf8')) as Row[];

function isWanted(href: string, want: string): boolean {
  const [page = '', anchor] = href.split('#');
  if (want.endsWith('*')) return page.startsWith(want.slice(0, -1));
  const [wantedPage, wantedAnchor] = want.split('#');
  if (page !== wantedPage) return false;
  return wantedAnchor ? anchor === wantedAnchor : wantedAnchor === undefined || Boolean(anchor);
}

for (const { q, want, why, says = '' } of rows) {
  test(`“${q}” (${why}) → ${String(want)}`, async ({ page }) => {
    await page.goto(`/search/?${new URLSearchParams({ q })}`);
    const first = page.locator('ol#search-results > li').first().getByRole('link').first();
    const status = page.getByRole('status');
    if (want === 'none') {
      await expect(status).toContainText('Nothing found');
      await expect(status).toContainText(says);
      await expect(first).toHaveCount(0);
      await expect(page.getByRole('heading', { name: 'Browse' })).toBeVisible();
    } else {
      await expect(status).toContainText(/\d+ results? for/);
      const href = (await first.getAttribute('href')) ?? '';
      expect(
        want.some((one) => isWanted(href, one)),
        href,
      ).toBe(true);
      await expect(first).toContainText(says);
    }
  });
}
