import { expect, test } from '@playwright/test';
import { paintedBoxes, type Box } from './support/pdf.ts';
import { address, all, query, shown } from './support/references.ts';

/** Policy staff at work in the reference list: link, copy, and see what is missing. */
test('shows the reference that a link leads to, whatever the filter', async ({ page }) => {
  await page.goto(`${address}?q=wang#ref-25`);
  await expect(page.locator('#ref-25')).toBeInViewport();
  await query(page).fill('wang');
  await expect(page.locator('#ref-25')).toBeHidden();
  await page.getByRole('table').getByRole('link', { name: '25', exact: true }).click();
  await expect(page.locator('#ref-25')).toBeInViewport();
});

for (const query of ['', '?sort=year']) {
  test(`leads to every reference, and stays there when its tools have come ${query}`, async ({
    page,
  }) => {
    for (const number of all) {
      await page.goto('about:blank');
      await page.goto(`${address}${query}#ref-${number}`);
      await page.evaluate(() => customElements.whenDefined('reference-filter').then(() => null));
      await expect(page.locator(`#ref-${number}`)).toBeInViewport({ ratio: 0.9 });
    }
  });
}

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

  await page.getByRole('button', { name: 'Copy as printed, reference 2', exact: true }).click();
  await expect(page.getByText('Done: Copy as printed, reference 2')).toBeAttached();
  expect(await clipboard('text/plain')).toBe(printed);

  await page.getByRole('button', { name: 'Copy as a link, reference 2', exact: true }).click();
  const link = `${baseURL}/00220/references/#ref-2`;
  await expect(page.getByText('Done: Copy as a link, reference 2')).toBeAttached();
  expect(await clipboard('text/plain')).toBe(link);
  const html = await clipboard('text/html');
  expect(html).toContain(`<a href="${link}">`);
  expect(html).toContain(printed);
});

test('maps the references by population and design, empty places shown', async ({ page }) => {
  await page.goto(address);
  const map = page.getByRole('table', { name: /36 references by population and study design/ });
  const links = await map.getByRole('link').allInnerTexts();
  expect(links.map(Number).toSorted((a, b) => a - b)).toEqual(all);

  const trials = map.getByRole('row', { name: /^randomized controlled trial/ });
  await expect(trials.getByRole('cell')).toHaveText(['5', /none/, /none/, /none/, /none/, /none/]);
  const reviews = map.getByRole('row', { name: /^Cochrane review/ });
  await expect(reviews.getByRole('cell')).toHaveText(['14', '21', '24 27', '26', /none/, /none/]);
  await expect(map.getByText('none', { exact: true })).toHaveCount(6 * 9 - 19);
});

test('says what the map is, in one set of words, and what it is not', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(address);
  const words = 'What the 36 titles say: population and design';
  await expect(page.getByRole('heading', { name: words })).toHaveAttribute('id', 'map');
  const links = page.getByRole('link', { name: words });
  await expect(links).toHaveCount(2);
  for (const link of await links.all()) await expect(link).toHaveAttribute('href', '#map');
  await expect(
    page.getByText(
      'not that no such study exists: the policy’s text may mention studies that no title names.',
    ),
  ).toBeVisible();
});

test('prints the lines between the rows of the map whole', async ({ page }) => {
  await page.goto(address);
  const boxes = await paintedBoxes(page);
  const isLine = ({ top, bottom }: Box) => bottom - top <= 1;
  const covers = (box: Box, line: Box) =>
    box.left <= line.left &&
    box.right >= line.right &&
    box.top <= line.top &&
    box.bottom >= line.bottom;
  // Under the heads and each of nine designs, in seven columns.
  expect(boxes.filter(isLine)).toHaveLength(10 * 7);
  for (const [index, line] of boxes.entries()) {
    if (!isLine(line)) continue;
    const later = boxes.slice(index + 1).filter((box) => !isLine(box));
    expect(later.filter((box) => covers(box, line))).toEqual([]);
  }
});

test('puts the first reference in the first screen of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(address);
  await expect(page.locator('#ref-1')).toBeInViewport({ ratio: 0.4 });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('has the full list, its files and the map, and no control that cannot work', async ({
    page,
  }) => {
    await page.goto(address);
    expect(await shown(page)).toEqual(all);
    await expect(page.getByRole('searchbox')).toBeHidden();
    await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
    await expect(page.getByText('Download all 36:')).toBeVisible();
    await page.getByRole('link', { name: 'Permanent link to reference 30' }).click();
    await expect(page).toHaveURL('/00220/references/#ref-30');
    await expect(page.getByRole('table')).toBeVisible();
  });
});

test('takes what a reader did while the tools were on their way', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<undefined>();
  await page.route('**/reference-filter*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(address);
  await page.getByRole('button', { name: 'Copy as printed, reference 5' }).click();
  await query(page).pressSequentially('wang');
  expect(await shown(page)).toEqual(all);
  arrive(undefined);
  await expect(page.getByText('Done: Copy as printed, reference 5')).toBeAttached();
  await expect.poll(() => shown(page)).toEqual([5, 6, 16, 19]);
  await expect(page).toHaveURL(`${address}?q=wang`);
  await page.goBack();
  await expect(query(page)).toHaveValue('');
});
