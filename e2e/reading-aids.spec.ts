import { expect, test, type Locator } from '@playwright/test';

/** WCAG 1.4.13: what explains itself opens when asked to, can be closed, be pointed at, and stays. */
for (const [what, address, role, name, words] of [
  ['a citation mark', '/00220/evidence/', 'button', 'Reference 21, and why this link', 'Gurusamy'],
  ['an abbreviation', '/00220/guidance/', 'link', 'RFA', 'radiofrequency ablation'],
] as const) {
  test.describe(what, () => {
    let mark: Locator;
    let open: Locator;
    test.beforeEach(async ({ page }) => {
      await page.goto(address);
      mark = page.getByRole(role, { name, exact: true }).first();
      open = page.locator('.pop:popover-open');
      // A first key, so that the browser takes the focus for a keyboard's.
      await page.keyboard.press('Tab');
      await mark.focus();
    });

    test('explains itself at a key, and not at the focus alone', async ({ page }) => {
      await expect(mark).toBeFocused();
      await expect(open).toHaveCount(0);
      await page.keyboard.press('Enter');
      await expect(open).toContainText(words);
      await page.keyboard.press('Enter');
      await expect(open).toHaveCount(0);
      await expect(mark).toBeFocused();
    });

    test('stays under the pointer, and closes with Escape', async ({ page }) => {
      await page.keyboard.press('Enter');
      await open.hover();
      await expect(open).toBeVisible();
      await page.mouse.move(5, 5);
      await expect(open).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(open).toHaveCount(0);
      await expect(mark).toBeFocused();
    });

    test('lets the focus into its explanation, back to itself, and closes behind it', async ({
      page,
    }) => {
      await page.keyboard.press('Enter');
      const links = await open.getByRole('link').all();
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) {
        await page.keyboard.press('Tab');
        await expect(link).toBeFocused();
      }
      await page.keyboard.press('Escape');
      await expect(mark).toBeFocused();

      await page.keyboard.press('Enter');
      for (const link of links) {
        await page.keyboard.press('Tab');
        await expect(link).toBeFocused();
      }
      await page.keyboard.press('Tab');
      await expect(open).toHaveCount(0);
    });
  });
}

test('a citation mark opens with the space bar, too', async ({ page }) => {
  await page.goto('/00220/evidence/');
  await page.getByRole('button', { name: 'Reference 21, and why this link' }).press('Space');
  await expect(page.locator('.pop:popover-open')).toContainText(
    'It is the only listed Cochrane title on neuroendocrine tumors.',
  );
});

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

for (const [address, row] of [
  ['/00220/trials/', '#nct04724226'],
  ['/00220/evidence/', '.glance tbody tr'],
  ['/00220/coding/', '.codes tbody tr'],
  ['/codes/', '.library-codes tbody tr'],
] as const) {
  test(`nothing of a table shows through its head, ${address}`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 500 });
    await page.goto(address);
    // Room to scroll any table below its head.
    await page.locator('main').evaluate((main) => (main.style.paddingBottom = '100vh'));
    const table = page.locator(`table:has(${row})`).first();
    const heads = table.locator('thead th');
    await page
      .locator(row)
      .first()
      .evaluate((element) => {
        const height = (selector: string) =>
          document.querySelector(selector)?.getBoundingClientRect().height ?? 0;
        // The first line of the row is behind the head.
        const behind = height('.policy-bar') + height('thead') - 25;
        scrollBy(0, element.getBoundingClientRect().top - behind);
      });
    for (const head of await heads.all()) {
      const onTop = await head.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return [0.2, 0.5, 0.8].every((part) =>
          element.contains(document.elementFromPoint(left + width * 0.3, top + height * part)),
        );
      });
      expect(onTop, (await head.textContent()) ?? '').toBe(true);
    }
  });
}
