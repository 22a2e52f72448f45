import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { XMLParser } from 'fast-xml-parser';
import { followMark } from '../support/references.ts';
import { at, pagesOf, sites } from '../support/sites.ts';

test('a site in a sub-folder works: styles, scripts, links, search and fragments', async ({
  page,
}) => {
  const failed: string[] = [];
  page.on('response', (response) => {
    if (!response.ok()) failed.push(response.url());
  });
  const site = sites.several;
  await page.goto(at(site, '/'));
  await page.getByRole('link', { name: /Cryosurgical Ablation/ }).click();
  await page.getByRole('link', { name: '*', exact: true }).click();
  await expect(page).toHaveURL(at(site, '/00220/notices/#investigational'));
  await expect(page.locator(':target')).toBeInViewport();
  await page.getByRole('link', { name: 'Evidence' }).first().click();
  await followMark(page, 5);
  await expect(page.locator(':target')).toContainText('PMID 25284802');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search the library' }).fill('cryoshock');
  await page.getByRole('dialog').getByRole('option').first().click();
  await expect(page).toHaveURL(at(site, '/00220/background/#procedure-related-complications'));
  expect(failed).toEqual([]);
});

/** What a site says about its own addresses: one built without a host, and one with a host. */
for (const { site, sitemapHost } of [
  { site: sites.one, sitemapHost: 'http://localhost:4321' },
  { site: sites.several, sitemapHost: sites.several.host },
]) {
  const { name, folder, base, host } = site;
  test(`${name}: every page is in the sitemap, with a canonical link only if there is a host`, async ({
    page,
  }) => {
    interface Sitemap {
      sitemapindex: { sitemap: { loc: string } };
      urlset: { url: { loc: string }[] };
    }
    const read = (file: string) =>
      new XMLParser().parse(readFileSync(`${folder}/${file}`, 'utf8')) as Sitemap;
    const { loc } = read('sitemap-index.xml').sitemapindex.sitemap;
    expect(loc).toBe(`${sitemapHost}${base}/sitemap-0.xml`);
    expect(
      read('sitemap-0.xml')
        .urlset.url.map((url) => url.loc)
        .sort(),
    ).toEqual(
      pagesOf(site)
        .filter((path) => path !== '/404.html')
        .map((path) => `${sitemapHost}${base}${path}`)
        .sort(),
    );

    await page.goto(at(site, '/00220/evidence/'));
    const canonical = page.locator('link[rel="canonical"]');
    await expect(canonical).toHaveCount(host ? 1 : 0);
    if (host) await expect(canonical).toHaveAttribute('href', `${host}${base}/00220/evidence/`);
  });

  test(`${name}: pages link to their data, which contain their own addresses`, async ({ page }) => {
    const text = async (path: string) => {
      const response = await page.request.get(at(site, path));
      expect(response.ok(), path).toBe(true);
      return response.text();
    };
    await page.goto(at(site, '/00220/evidence/'));
    for (const [type, path] of [
      ['text/markdown', '/00220/evidence.md'],
      ['application/json', '/00220/policy.json'],
      ['application/atom+xml', '/feed.xml'],
    ] as const) {
      const link = page.locator(`link[rel="alternate"][type="${type}"]`);
      await expect(link).toHaveAttribute('href', base + path);
    }
    const data = JSON.parse(await text('/00220/policy.json')) as { url: string; $schema: string };
    expect(data.url).toBe(`${host}${base}/00220/`);
    expect(data.$schema).toBe(`${host}${base}/schema/policy.json`);
    expect(await text('/00220/trials.md')).toContain(`(${host}${base}/00220/trials/#table-1)`);
    expect(await text('/feed.xml')).toContain(`${host}${base}/00220/history/#`);
    expect(await text('/llms.txt')).toContain(`(${host}${base}/00220/llms.txt)`);
    expect(await text('/00220/llms.txt')).toContain(`(${host}${base}/00220/full.md)`);
    const from = `Reference 5 of policy 00220, effective 07/08/2024`;
    const at5 = host ? `${from}: ${host}${base}/00220/references/#ref-5` : `${from}.`;
    expect(await text('/00220/references.ris')).toContain(at5);

    await page.goto(at(site, '/about/'));
    await expect(page.getByRole('heading', { name: 'For integrators' })).toBeVisible();
    for (const path of [
      '/policies.json',
      '/schema/policies.json',
      '/feed.xml',
      '/llms.txt',
      '/sitemap-index.xml',
      '/00220/policy.json',
      '/schema/policy.json',
      '/00220/full.md',
      '/00220/evidence.md',
    ]) {
      const link = page.getByRole('main').locator(`a[href="${base}${path}"]`);
      await expect(link).toBeVisible();
      await text(path);
    }
  });
}

test('the whole policy names what it was compared with, and the document is available', async ({
  page,
}) => {
  const { createHash } = await import('node:crypto');
  await page.goto('/00220/full/');
  const verified = page.getByRole('region', { name: 'how this text was verified' });
  await expect(verified).toContainText('4,206 words, 0 differences');
  const [sha] = await verified.locator('code').allInnerTexts();
  const address = await verified.getByRole('link', { name: 'source.txt' }).getAttribute('href');
  const document = await (await page.request.get(address ?? '')).body();
  expect(document.equals(readFileSync('content/00220/source.txt'))).toBe(true);
  expect(createHash('sha256').update(document).digest('hex')).toBe(sha);
});
