import { expect, test, type Locator, type Page } from '@playwright/test';
import { addStyles, areApart, wideFont, type Rectangle } from '../support/layout.ts';

/** Notes in the margin: next to their words, in order, without overlaps. */
const notes = (page: Page): Locator => page.locator('.policy-text .aside > .side');

const boxes = (found: Locator): Promise<Rectangle[]> =>
  found.evaluateAll((all) =>
    all.map((one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return { left, top: top + scrollY, right, bottom: bottom + scrollY };
    }),
  );

for (const width of [1216, 1440, 1920]) {
  for (const isLong of [false, true]) {
    const how = isLong ? ', in wide letters and twice as long' : '';
    test(`at ${width} px notes are next to their words, in order${how}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      for (const section of ['background', 'evidence', 'guidance']) {
        await page.goto(`/00220/${section}/`);
        if (isLong) {
          await addStyles(page, wideFont);
          await notes(page).evaluateAll((all) => {
            for (const note of all) note.append(` ${note.textContent}`);
          });
        }
        await expect(notes(page).filter({ visible: false })).toHaveCount(0);
        const [beside, marks] = [
          await boxes(notes(page)),
          await boxes(page.locator('.policy-text .aside > button')),
        ];
        expect(beside.length).toBeGreaterThan(0);
        const text = await boxes(page.locator('.policy-text p[data-page]'));
        const edge = Math.max(...text.map(({ right }) => right));
        for (const [index, note] of beside.entries()) {
          const mark = marks[index];
          const before = beside[index - 1];
          expect(note.left, section).toBeGreaterThan(edge);
          expect(note.right, section).toBeLessThanOrEqual(width);
          // At the height of its mark, or directly below the previous note.
          const wanted = Math.max(mark?.top ?? 0, before?.bottom ?? 0);
          expect(Math.abs(note.top - wanted), `${section}, note ${index + 1}`).toBeLessThan(48);
          for (const other of beside.slice(index + 1)) expect(areApart(note, other)).toBe(true);
        }
      }
    });
  }
}

test('a mark leads to its note, which then shows the full name of the study', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/00220/evidence/');
  await page.getByRole('button', { name: 'Reference 21, and why this link' }).press('Enter');
  const note = page.getByRole('note').and(page.locator(':focus'));
  await expect(note).toContainText('It is the only listed Cochrane title');
  await expect(note.getByText(/resectable .* Cochrane Database/)).toBeVisible();
  await expect(page.locator(':popover-open')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(note.or(page.getByRole('link', { name: /^Reference 21/ })).last()).toBeFocused();
});

test('on a phone a mark opens its note, and the text flows without it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 720 });
  await page.goto('/00220/guidance/');
  await expect(notes(page).filter({ visible: true })).toHaveCount(0);
  await page.getByRole('button', { name: /^Site note on “cited the studies/ }).click();
  await expect(page.locator(':popover-open')).toHaveText(
    'Site note: The Rationale section as received has a summary of the evidence only; the reviews of single studies are not in it.',
  );
});

test('each page says once how site notes look', async ({ page }) => {
  for (const section of ['', 'evidence/', 'references/', 'full/']) {
    await page.goto(`/00220/${section}`);
    await expect(page.getByText('Site notes look like this')).toHaveCount(1);
    // All other notes say it only to screen readers.
    const shown = await page.getByRole('main').evaluate((main) => {
      const labels = [...main.querySelectorAll('.note-label')];
      return labels.filter((label) => label.getBoundingClientRect().width > 1).length;
    });
    expect(shown).toBe(0);
  }
});
