import { expect, test } from '@playwright/test';

test('a site in a sub-folder works: styles, scripts, links and fragments', async ({
  page,
  baseURL,
}) => {
  const host = new URL(baseURL ?? '');
  host.port = String(Number(host.port) + 1);
  const site = `${host.origin}/policies`;
  const failed: string[] = [];
  page.on('response', (response) => {
    if (!response.ok()) failed.push(response.url());
  });
  await page.goto(`${site}/`);
  await page.getByRole('link', { name: /Cryosurgical Ablation/ }).click();
  await page.getByRole('link', { name: '*', exact: true }).click();
  await expect(page).toHaveURL(`${site}/00220/notices/#investigational`);
  await expect(page.locator(':target')).toBeInViewport();
  await page.getByRole('link', { name: 'Evidence' }).first().click();
  await page.getByRole('button', { name: 'Reference 5, and why this link' }).first().click();
  await page
    .getByRole('link', { name: /^Reference 5/ })
    .first()
    .click();
  await expect(page.locator(':target')).toContainText('PMID 25284802');
  expect(failed).toEqual([]);
});
