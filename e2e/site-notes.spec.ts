import { expect, test } from '@playwright/test';
import { siteNotes } from './support/display.ts';

const notes: [page: string, words: RegExp][] = [
  ['/00220/references/', /A “>” before “2 cm” seems to be lost/],
  ['/00220/references/', /This title says resectable/],
  ['/00220/trials/', /The document spells this name “Tixelizumab”/],
  ['/00220/trials/', /“\(CASTLE-10\)” stands twice/],
  ['/00220/trials/', /No row of the table as received carries this mark/],
  ['/00220/evidence/', /has lost its citation numbers/],
  ['/00220/evidence/', /This paragraph is about unresectable metastases/],
  ['/00220/evidence/', /no title in the reference list names a randomized trial of colorectal/],
  ['/00220/guidance/', /the reviews of single studies are not in it/],
  ['/00220/guidance/', /is not in the policy’s list of references/],
];

for (const [address, words] of notes) {
  test(`${address} notes: ${words.source}`, async ({ page }) => {
    await page.goto(address);
    const note = page.getByRole('note').filter({ hasText: words }).first();
    await expect(note).toBeVisible();
    await expect(note).toContainText('Site note');
  });
}

test('one control hides everything that the site adds, on every page, until it is used again', async ({
  page,
}) => {
  await page.goto('/00220/evidence/');
  const control = await siteNotes(page);
  const added = page.locator('[data-editorial]:visible');
  await expect(control).toHaveAttribute('aria-pressed', 'true');
  expect(await added.count()).toBeGreaterThan(5);

  await control.click();
  await expect(control).toHaveAttribute('aria-pressed', 'false');
  await expect(added).toHaveCount(0);
  for (const address of ['/00220/', '/00220/references/', '/00220/trials/', '/00220/full/']) {
    await page.goto(address);
    await expect(added).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  await (await siteNotes(page)).click();
  await page.reload();
  expect(await added.count()).toBeGreaterThan(5);
});
