import { expect, test, type Page } from '@playwright/test';
import { siteNotes } from './support/display.ts';

/** The history page: what its filter and its figure show is what the 36 entries say. */
const shown = (page: Page) => page.locator('.history > li').filter({ visible: true });

test('filters by kind, says how many, and keeps the choice in the address', async ({ page }) => {
  await page.goto('/00220/history/');
  await expect(shown(page)).toHaveCount(36);
  const filter = page.getByRole('group', { name: 'Show' });
  for (const [name, kind, count] of [
    ['Approvals 19', 'approval', 19],
    ['Reviews 15', 'review', 15],
    ['Coding updates 2', 'coding update', 2],
  ] as const) {
    await filter.getByRole('radio', { name }).check();
    await expect(shown(page)).toHaveCount(count);
    await expect(page.getByRole('status')).toHaveText(`${count} of 36 entries shown`);
    expect(new URL(page.url()).searchParams.get('kind')).toBe(kind);
  }
  await expect(shown(page)).toHaveText([
    /08\/03\/2015 Coding update: ICD10/,
    /01\/01\/2017 Coding update: Removing/,
  ]);
  await page.reload();
  await expect(filter.getByRole('radio', { name: 'Coding updates 2' })).toBeChecked();
  await expect(shown(page)).toHaveCount(2);
  await filter.getByRole('radio', { name: 'All 36' }).check();
  await expect(shown(page)).toHaveCount(36);
  await expect(page).toHaveURL('/00220/history/');
});

test('is worked by keyboard', async ({ page }) => {
  await page.goto('/00220/history/');
  await page.getByRole('radio', { name: 'All 36' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Approvals 19' })).toBeFocused();
  await expect(shown(page)).toHaveCount(19);
});

test('shows the entry that a link names, and all for a kind that is none', async ({ page }) => {
  await page.goto('/00220/history/?kind=approval#entry-2015-08-03');
  await expect(page.locator(':target')).toBeInViewport();
  await expect(shown(page)).toHaveCount(36);
  await page.goto('/00220/history/?kind=nonsense"]');
  await expect(shown(page)).toHaveCount(36);
});

test('draws one mark an entry, filled only where the entry says that coverage stayed', async ({
  page,
}) => {
  await page.goto('/00220/history/');
  const figure = page.getByRole('img', { name: 'Entries of the history by year and kind' });
  await expect(figure).toHaveAccessibleDescription(
    /^36 entries from 2007 to 2024\. Approvals: 19\. Reviews: 15\. Coding updates: 2\. In 15 .*06\/2025/,
  );
  const entries = await page.locator('.history > li').evaluateAll((items) =>
    items.map((item) => ({
      date: item.querySelector('time')?.dateTime,
      said: /No change to coverage\.|Coverage eligibility unchanged\./.test(item.textContent)
        ? 'unchanged'
        : 'nothing',
    })),
  );
  const marks = await figure.locator('circle:not([data-said="planned"])').evaluateAll((circles) =>
    circles.map((circle) => ({
      date: circle.getAttribute('data-date'),
      said: circle.getAttribute('data-said'),
    })),
  );
  const inOrder = (list: { date?: string | null | undefined }[]) =>
    list.toSorted((a, b) => String(a.date).localeCompare(String(b.date)));
  expect(inOrder(marks)).toEqual(inOrder(entries));
  await expect(figure.locator('[data-said="planned"]')).toHaveAttribute('data-date', '2025-06');
  await expect(page.getByText('Coverage eligibility unchanged.”: 15')).toBeVisible();
  await expect(page.getByText('says nothing on coverage: 21')).toBeVisible();
});

test('keeps marks apart and years readable at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/00220/history/');
  const boxes = (selector: string) =>
    page.locator(`.timeline ${selector}`).evaluateAll((elements) =>
      elements.map((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return { left, right, top, bottom };
      }),
    );
  for (const selector of ['circle', 'text']) {
    const all = await boxes(selector);
    all.forEach((a, index) => {
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.right).toBeLessThanOrEqual(320);
      for (const b of all.slice(index + 1)) {
        const apart =
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart, `${selector} ${JSON.stringify([a, b])}`).toBe(true);
      }
    });
  }
  const sizes = await page
    .locator('.timeline text')
    .evaluateAll((texts) => texts.map((text) => parseFloat(getComputedStyle(text).fontSize)));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
});

test('is a site note: the figure goes with the notes, the list stays', async ({ page }) => {
  await page.goto('/00220/history/');
  await (await siteNotes(page)).click();
  await expect(page.getByRole('img', { name: /Entries of the history/ })).toBeHidden();
  await expect(shown(page)).toHaveCount(36);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('has the full list and the figure, and no filter', async ({ page }) => {
    await page.goto('/00220/history/');
    await expect(shown(page)).toHaveCount(36);
    await expect(page.getByRole('img', { name: /Entries of the history/ })).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(0);
  });
});
