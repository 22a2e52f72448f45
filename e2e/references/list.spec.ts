import { expect, test } from '@playwright/test';
import { address, all, query, shown, toolsOf } from '../support/references.ts';

/** Policy staff using the reference list: link, copy, and see what is missing. */
test('every reference has its address, whatever the order and the filter', async ({ page }) => {
  for (const search of ['', '?sort=year']) {
    for (const number of all.filter((one) => one % 5 === 1)) {
      await page.goto('about:blank');
      await page.goto(`${address}${search}#ref-${number}`);
      await page.evaluate(() => customElements.whenDefined('reference-filter').then(() => null));
      await expect(page.locator(`#ref-${number}`)).toBeInViewport({ ratio: 0.9 });
    }
  }
  await page.goto(`${address}?q=wang#ref-25`);
  await expect(page.locator('#ref-25')).toBeInViewport();
  await query(page).fill('wang');
  await expect(page.locator('#ref-25')).toBeHidden();
  await page.getByRole('table').getByRole('link', { name: '25', exact: true }).click();
  await expect(page.locator('#ref-25')).toBeInViewport();
});

test('copies a reference as printed and as a link', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${address}?q=sohn`);
  const clipboard = (type: string) =>
    page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType(wanted))?.text();
    }, type);
  const printed =
    'Sohn RL, Carlin AM, Steffes C, et al. The extent of cryosurgery increases the complication ' +
    'rate after hepatic cryoablation. Am Surg. Apr 2003; 69(4): 317-22; discussion 322-3. PMID 12716090';

  await toolsOf(page, 2).getByRole('button', { name: 'Copy as printed' }).click();
  await expect(page.getByText('Done: Copy as printed, reference 2')).toBeAttached();
  expect(await clipboard('text/plain')).toBe(printed);

  await toolsOf(page, 2).getByRole('button', { name: 'Copy as a link' }).click();
  const link = `${String(baseURL)}/00220/references/#ref-2`;
  await expect(page.getByText('Done: Copy as a link, reference 2')).toBeAttached();
  expect(await clipboard('text/plain')).toBe(link);
  const html = await clipboard('text/html');
  expect(html).toContain(`<a href="${link}">`);
  expect(html).toContain(printed);
});

test('maps the references by population and design, and states what the map is not', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(address);
  const map = page.getByRole('table', { name: /36 references by population and study design/ });
  const links = await map.getByRole('cell').getByRole('link').allInnerTexts();
  expect(links.map(Number).toSorted((a, b) => a - b)).toEqual(all);
  const trials = map.getByRole('row', { name: /^randomized controlled trial/ });
  await expect(trials.getByRole('cell')).toHaveText(['5', /none/, /none/, /none/, /none/, /none/]);

  const words = 'What the 36 titles say: population and design';
  await expect(page.getByRole('heading', { name: words })).toHaveAttribute('id', 'map');
  const ways = page.getByRole('link', { name: words });
  await expect(ways).toHaveCount(2);
  for (const link of await ways.all()) await expect(link).toHaveAttribute('href', '#map');
  await expect(
    page.getByText(
      'not that no such study exists: the policy’s text may mention studies that no title names.',
    ),
  ).toBeVisible();
});

test('keeps what a reader did while the tools were loading', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<undefined>();
  await page.route('**/reference-filter*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(address);
  await toolsOf(page, 5).getByRole('button', { name: 'Copy as printed' }).click();
  await query(page).pressSequentially('wang');
  expect(await shown(page)).toEqual(all);
  arrive(undefined);
  await expect(page.getByText('Done: Copy as printed, reference 5')).toBeAttached();
  await expect.poll(() => shown(page)).toEqual([5, 6, 16, 19]);
  await expect(page).toHaveURL(`${address}?q=wang`);
  await page.goBack();
  await expect(query(page)).toHaveValue('');
});

test('reference managers find the policy and each of its references', async ({ page }) => {
  const titles = () =>
    page
      .locator('span.Z3988[title]')
      .evaluateAll((found) => found.map((span) => (span as HTMLElement).title));
  await page.goto('/00220/evidence/');
  expect(await titles()).toEqual([expect.stringContaining('Medical Policy 00220')]);
  await page.goto(address);
  await expect(page.locator('li[id^="ref-"] [data-editorial] .Z3988')).toHaveCount(36);
  expect(await titles()).toHaveLength(37);
});
