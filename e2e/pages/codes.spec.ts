import { expect, test } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { overflow, widths } from '../support/layout.ts';
import { at, sites } from '../support/sites.ts';

test('the codes of all policies are listed below the policies’ own caveats, with their positions', async ({
  page,
}) => {
  await page.goto(at(sites.several, '/codes/'));
  await expect(page.getByRole('blockquote').first()).toHaveText(
    'Codes used to identify services associated with this policy may include (but may not be limited to) the following:',
  );
  const cpt = page.getByRole('table', { name: 'CPT', exact: true });
  const line = cpt.getByRole('row', { name: /^47381/ });
  await expect(line).toContainText('Investigational');
  // A code that several policies list has links to all of them.
  const shared = page.getByRole('row', { name: /^99999/ }).getByRole('link');
  expect(await shared.count()).toBeGreaterThan(7);
  await line.getByRole('link', { name: /^00220/ }).click();
  await expect(page).toHaveURL(at(sites.several, '/00220/coding/#cpt-47381'));
  await expect(page.locator(':target')).toHaveText('47381');
  await page.getByRole('main').getByRole('link', { name: 'All codes in the library' }).click();
  await expect(page).toHaveURL(at(sites.several, '/codes/'));
  await page.getByRole('figure').getByRole('link', { name: 'policy 00220' }).click();
  await expect(page.locator(':target')).toContainText('Codes used to identify services');
});

test('codes can be copied, with their status, one per line', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = page.getByRole('status').filter({ hasText: 'copied' });
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  for (const [path, button] of [
    ['/codes/', 'Copy the codes shown'],
    ['/00220/coding/', 'Copy all codes'],
  ] as const) {
    await page.goto(path);
    await page.getByRole('button', { name: button }).click();
    await expect(copied).toHaveText('6 lines copied.');
    expect(await clipboard()).toBe(
      [
        ...['47371', '47381', '47383', '76940'].map((code) => `CPT\t${code}\t00220\tListed`),
        'HCPCS\tNo codes\t00220\tIn words',
        'ICD-10-CM\tAll related Diagnoses\t00220\tIn words',
      ].join('\n'),
    );
  }
});

test('a code on the card shows that the document deletes or adds it', async ({ page }) => {
  await page.goto(at(sites.three, '/00569/'));
  const codes = page.getByRole('region', { name: /^Dates, codes/ }).getByRole('definition');
  await expect(codes.filter({ hasText: '0581T' })).toHaveText('0581T Deleted 10/01/2024');
  await expect(codes.filter({ hasText: '0673T' })).toHaveText('0673T Added 10/01/2024');
  await expect(codes.filter({ hasText: 'C9751' })).toHaveText('C9751');
});

test('the filtered codes are copied, in the order shown, and the filter is in the address', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(at(sites.three, '/codes/'));
  await page.getByLabel('Narrow the list').fill('deleted');
  const copy = page.getByRole('button', { name: 'Copy the codes shown' });
  await copy.click();
  await expect(page.getByText('1 line copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'CPT\t0581T\t00569\tDeleted 10/01/2024',
  );
  await expect(page).toHaveURL(at(sites.three, '/codes/?q=deleted'));
  await page.getByLabel('Narrow the list').fill('');
  await page.getByLabel('Code system').selectOption('CPT');
  await page.getByLabel('Sort by').selectOption('Codes of 00220 first');
  await expect(page).toHaveURL(at(sites.three, '/codes/?system=CPT&order=1'));
  await page.reload();
  await expect(page.getByLabel('Code system')).toHaveValue('CPT');
  const main = page.getByRole('main');
  await expect(main.getByRole('rowheader').first()).toHaveText('47371');
  await expect(main.getByRole('table')).toHaveCount(1);
  await copy.click();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split('\n')[0]).toBe('CPT\t47371\t00220\tListed');
  expect(text).not.toContain('ICD');
});

test('a few policies are compared column by column, and each cell links to its code', async ({
  page,
}) => {
  await page.goto(at(sites.three, '/codes/'));
  const cpt = page.getByRole('table', { name: 'CPT', exact: true });
  // The name and position of a policy appear once, in the head of its column.
  await expect(cpt.getByRole('columnheader')).toHaveText([
    'Code',
    /^\s*00220\s+Cryosurgical Ablation of Liver Tumors\s+Investigational\s*$/,
    /^\s*00569\s+Microwave Tumor Ablation\s+Several positions\s*$/,
    /^\s*00901\s+tasorelimab .*\s+Several positions\s*$/,
  ]);
  const shared = cpt.getByRole('row', { name: /^47381/ }).getByRole('cell');
  await expect(shared.getByRole('link')).toHaveText([/00220.*Listed/s, /00569.*Listed/s]);
  await expect(shared.nth(2).getByRole('link')).toHaveCount(0);
  await cpt.getByRole('link', { name: /^00569 Microwave .*: Deleted 10\/01\/2024$/ }).click();
  await expect(page).toHaveURL(at(sites.three, '/00569/coding/#cpt-0581t'));
});

test('code tables are filtered by text, code in a range and system, and sorted by policy', async ({
  page,
}) => {
  await page.goto(at(sites.three, '/codes/'));
  const main = page.getByRole('main');
  const codes = main.getByRole('rowheader');
  const status = main.getByRole('status').filter({ hasText: ' of ' });
  const all = await codes.count();
  const narrow = page.getByLabel('Narrow the list');
  await narrow.fill('deleted');
  await expect(codes).toHaveText(['0581T']);
  await expect(status).toHaveText(`1 of ${all} lines`);
  await narrow.fill('c34.10');
  // A policy that prints words for all diagnoses is not left out.
  await expect(codes).toHaveText(['C34.00-C34.92', 'All related Diagnoses']);
  await narrow.fill('');
  await page.getByLabel('Code system').selectOption('NDC');
  await expect(main.getByRole('table')).toHaveCount(1);
  await expect(codes).toHaveCount(4);
  await page.getByLabel('Code system').selectOption('CPT');
  await page.getByLabel('Sort by').selectOption('Codes of 00220 first');
  await expect(codes.first()).toHaveText('47371');
  await page.getByLabel('Sort by').selectOption('Most policies first');
  await expect(codes.first()).toHaveText('47381');
  await page.getByLabel('Sort by').selectOption('Code');
  await expect(codes.first()).toHaveText('0581T');
});

test('the comparison of codes is readable at any width, in both themes', async ({ page }) => {
  await page.goto(at(sites.three, '/codes/'));
  expect(await violations(page)).toEqual([]);
  for (const width of widths.toReversed()) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflow(page), `sideways scroll at ${width} px`).toBe(0);
  }
  // On a phone a line has the numbers of its policies, whose names are above.
  const line = page.getByRole('row', { name: /^47381/ });
  await expect(line.getByText('00569')).toHaveCSS('clip-path', 'none');
  const key = page.getByRole('complementary', { name: 'Policies' });
  await expect(key.getByRole('listitem')).toHaveText([
    /^\s*00220.*Investigational/s,
    /00569/,
    /00901/,
  ]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page)).toEqual([]);
});
