import { expect, test } from '@playwright/test';
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import type { PolicyDocument } from '../src/schemas/published.ts';
import { pages } from './support/pages.ts';

/** What a site says of its own addresses: one that was told no host, and one that was. */
const sites = [
  { what: 'told no host', port: 0, folder: '', sitemapHost: 'http://localhost:4321', host: '' },
  {
    what: 'told its host and folder',
    port: 1,
    folder: '/policies',
    sitemapHost: 'https://policies.example',
    host: 'https://policies.example',
  },
];

for (const { what, port, folder, sitemapHost, host } of sites) {
  test.describe(`a site ${what}`, () => {
    let root: string;
    test.beforeEach(({ baseURL }) => {
      const url = new URL(baseURL ?? '');
      url.port = String(Number(url.port) + port);
      root = url.origin;
    });

    test('lists every page in its sitemap', async ({ request }) => {
      const read = async (address: string) => {
        const text = await (await request.get(address)).text();
        expect(SyntaxValidator.validate(text)).toBe(true);
        return new XMLParser().parse(text) as {
          sitemapindex: { sitemap: { loc: string } };
          urlset: { url: { loc: string }[] };
        };
      };
      const { sitemapindex } = await read(`${root}${folder}/sitemap-index.xml`);
      const { loc } = sitemapindex.sitemap;
      expect(loc).toBe(`${sitemapHost}${folder}/sitemap-0.xml`);
      const { urlset } = await read(root + new URL(loc).pathname);
      expect(urlset.url.map((url) => url.loc).sort()).toEqual(
        pages
          .filter((page) => page !== '/404.html')
          .map((page) => `${sitemapHost}${folder}${page}`)
          .sort(),
      );
    });

    test('names a canonical address only if it knows one', async ({ page }) => {
      await page.goto(`${root}${folder}/00220/evidence/`);
      const canonical = page.locator('link[rel="canonical"]');
      await expect(canonical).toHaveCount(host ? 1 : 0);
      if (!host) return;
      await expect(canonical).toHaveAttribute('href', `${host}${folder}/00220/evidence/`);
    });

    test('gives its addresses in the data, the Markdown and llms.txt', async ({ request }) => {
      const text = async (path: string) => (await request.get(`${root}${folder}${path}`)).text();
      const data = JSON.parse(await text('/00220/policy.json')) as PolicyDocument;
      expect(data.url).toBe(`${host}${folder}/00220/`);
      expect(data.$schema).toBe(`${host}${folder}/schema/policy.json`);
      expect(await text('/llms.txt')).toContain(`(${host}${folder}/00220/full.md)`);
      expect(await text('/00220/trials.md')).toContain(`(${host}${folder}/00220/trials/#table-1)`);
    });

    test('links every data address from the about page', async ({ page, request }) => {
      await page.goto(`${root}${folder}/about/`);
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
        const link = page.getByRole('main').locator(`a[href="${folder}${path}"]`);
        await expect(link).toBeVisible();
        expect((await request.get(`${root}${folder}${path}`)).ok(), path).toBe(true);
      }
    });
  });
}
