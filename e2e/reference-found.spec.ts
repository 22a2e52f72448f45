import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { address, all, count, query, shown } from './support/references.ts';
import { printed } from './support/pdf.ts';

/** What the page says of a filtered list: what is shown, by which filters, and when it is nothing. */
const colorectal = `${address}?population=colorectal-metastases`;
const remove = 'Remove filter: Population: colorectal liver metastases';

test('says in the place of an empty list that nothing matches, and shows all again', async ({
  page,
}) => {
  await page.goto(address);
  await query(page).fill('zzz');
  const none = page.getByRole('status').filter({ hasText: 'No listed' });
  await expect(none).toHaveText('No listed reference matches “zzz”.');
  await expect(none).toBeInViewport();
  await expect(page.getByText('Download')).toBeHidden();
  await page.getByRole('button', { name: 'Show all 36' }).click();
  expect(await shown(page)).toEqual(all);
  await expect(none).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Show all/ })).toHaveCount(0);
  await expect(query(page)).toBeFocused();

  await page.goto(`${colorectal}&q=wang&from=2016`);
  await expect(none).toHaveText(
    'No listed reference matches “wang”; Population: colorectal liver metastases; Year: from 2016.',
  );
});

for (const [width, height] of [
  [1024, 768],
  [360, 640],
] as const) {
  test(`shows the first reference of a shared filter on a screen of ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(colorectal);
    await expect(count(page)).toHaveText('10 of 36 references');
    await expect(page.locator('#ref-24')).toBeInViewport({ ratio: 0.4 });
    await expect(page.getByRole('group', { name: 'Population' })).toBeHidden();
  });
}

test('names the filters that are on, each to be removed by keyboard', async ({ page }) => {
  await page.goto(
    `${colorectal}&design=systematic-review&design=cochrane-review&q=liver&sort=year`,
  );
  const names = () =>
    page
      .getByRole('button', { name: /^Remove filter/ })
      .evaluateAll((found) => found.map(({ ariaLabel }) => ariaLabel));
  await expect(count(page)).toHaveText('3 of 36 references');
  expect(await names()).toEqual([
    'Remove filter: “liver”',
    remove,
    'Remove filter: Study design: Cochrane review or systematic review',
  ]);
  await page.getByRole('button', { name: remove }).press('Enter');
  await expect(page).toHaveURL(
    /\?q=liver&sort=year&design=cochrane-review&design=systematic-review$/,
  );
  await expect(page.getByRole('button', { name: /^Remove filter: Study design/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Show all', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${address}?sort=year`);
  expect(await names()).toEqual([]);
  await expect(query(page)).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`passes axe at 320 px with a filter on and with nothing found, ${colorScheme}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.emulateMedia({ colorScheme });
    for (const asked of [`${colorectal}&from=2005`, `${colorectal}&year=2020&q=zzz`]) {
      await page.goto(asked);
      await page.getByText('Population, study design, year').click();
      await expect(page.getByRole('group', { name: 'Year' })).toBeVisible();
      const { violations } = await new AxeBuilder({ page })
        .include('.reference-controls')
        .include('.found')
        .analyze();
      expect(violations).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(320);
    }
  });
}

test('prints what is shown and by which filters, and no figures about all', async ({ page }) => {
  await page.goto(`${colorectal}&from=2010`);
  await expect(count(page)).toHaveText('3 of 36 references');
  const { sheets, words } = await printed(page);
  const paper = words.join(' ');
  expect(sheets.flatMap(({ lines }) => lines)).toContain(
    '3 of 36 references · Population: colorectal liver metastases · Year: from 2010',
  );
  expect(paper).toContain('Two decades of experience');
  expect(paper).not.toContain('What the 36 titles say');
  await page.goto(address);
  expect((await printed(page)).words.join(' ')).toContain('What the 36 titles say');
});
