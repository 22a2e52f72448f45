import { expect, test } from '@playwright/test';
import { at, sites } from '../support/sites.ts';

test('the codes of all policies stand under the policies’ own caveats, with their positions', async ({
  page,
}) => {
  await page.goto(at(sites.several, '/codes/'));
  await expect(page.getByRole('blockquote').first()).toHaveText(
    'Codes used to identify services associated with this policy may include (but may not be limited to) the following:',
  );
  const cpt = page.getByRole('table', { name: 'CPT', exact: true });
  const line = cpt.getByRole('row', { name: /^47381/ });
  await expect(line).toContainText('Investigational');
  // A code that several policies list has them all.
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

test('all codes can be copied, a line each', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const path of ['/codes/', '/00220/coding/']) {
    await page.goto(path);
    await page.getByRole('button', { name: 'Copy all codes' }).click();
    await expect(page.getByRole('status').filter({ visible: true })).toHaveText('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      ['47371', '47381', '47383', '76940'].map((code) => `CPT\t${code}\t00220`).join('\n'),
    );
  }
});
