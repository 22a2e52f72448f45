import { expect, test, type Page } from '@playwright/test';

const shown = (page: Page) => page.locator('li[id^="entry-"]').filter({ visible: true });

test('filters by kind, also by keyboard, and keeps the choice in the address', async ({ page }) => {
  await page.goto('/00220/history/');
  await expect(shown(page)).toHaveCount(36);
  const filter = page.getByRole('group', { name: 'Show' });
  await filter.getByRole('radio', { name: 'All 36' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(filter.getByRole('radio', { name: 'Approvals 19' })).toBeFocused();
  await expect(shown(page)).toHaveCount(19);
  await expect(page.getByRole('status')).toHaveText('19 of 36 entries shown');

  await filter.getByRole('radio', { name: 'Coding updates 2' }).check();
  await expect(shown(page)).toHaveText([
    /08\/03\/2015 Coding update: ICD10/,
    /01\/01\/2017 Coding update: Removing/,
  ]);
  expect(new URL(page.url()).searchParams.get('kind')).toBe('coding update');
  await page.reload();
  await expect(filter.getByRole('radio', { name: 'Coding updates 2' })).toBeChecked();
  await expect(shown(page)).toHaveCount(2);
  await filter.getByRole('radio', { name: 'All 36' }).check();
  await expect(shown(page)).toHaveCount(36);
  await expect(page).toHaveURL('/00220/history/');
});

test('shows the entry that a link targets, and all entries for an invalid kind', async ({
  page,
}) => {
  await page.goto('/00220/history/?kind=approval#entry-2015-08-03');
  await expect(page.locator(':target')).toBeInViewport();
  await expect(shown(page)).toHaveCount(36);
  await page.goto('/00220/history/?kind=nonsense"]');
  await expect(shown(page)).toHaveCount(36);
});
