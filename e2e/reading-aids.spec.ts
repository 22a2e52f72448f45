import { expect, test } from '@playwright/test';

/** WCAG 1.4.13: what opens on focus can be closed, can be pointed at, and stays. */
for (const [what, address, role, name, words] of [
  ['a citation mark', '/00220/evidence/', 'button', 'Reference 4: why this link', 'meta-analyses'],
  ['an abbreviation', '/00220/guidance/', 'link', 'RFA', 'radiofrequency ablation'],
] as const) {
  test(`${what} explains itself, stays under the pointer, and closes with Escape`, async ({
    page,
  }) => {
    await page.goto(address);
    const mark = page.getByRole(role, { name, exact: true }).first();
    const open = page.locator('.pop:popover-open');
    await page.keyboard.press('Tab');
    await mark.focus();
    await open.hover();
    await expect(open).toContainText(words);
    await page.mouse.move(5, 5);
    await expect(open).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(open).toHaveCount(0);
    await expect(mark).toBeFocused();
  });

  test(`${what}: the focus goes through its explanation and closes it behind`, async ({ page }) => {
    await page.goto(address);
    const mark = page.getByRole(role, { name, exact: true }).first();
    const open = page.locator('.pop:popover-open');
    await page.keyboard.press('Tab');
    await mark.focus();
    await page.keyboard.press('Tab');
    await expect(open.getByRole('link').first()).toBeFocused();
    const explanation = await open.elementHandle();
    await page.keyboard.press('Tab');
    // The next mark may show its own.
    await expect.poll(() => explanation?.isVisible()).toBe(false);
  });
}

test('the head of a table stays in sight below the bar', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto('/00220/trials/#nct05897268');
  const head = page.getByRole('columnheader', { name: 'Completion Date' });
  await page.getByRole('row').last().scrollIntoViewIfNeeded();
  await expect(head).toBeInViewport({ ratio: 1 });
  const bar = await page.getByRole('region', { name: 'This policy' }).boundingBox();
  expect((await head.boundingBox())?.y).toBeGreaterThanOrEqual(
    (bar?.y ?? 0) + (bar?.height ?? 500) - 1,
  );
});
