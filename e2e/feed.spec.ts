import { parseFeed } from '@rowanmanning/feed-parser';
import { expect, test } from '@playwright/test';
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';

/** The Atom feed, read by parsers that were not written here, and held to RFC 4287. */
interface AtomEntry {
  id: string;
  title: string;
  updated: string;
  link: { '@href': string };
  author: { name: string };
  content: { '#text': string };
  category: { '@term': string };
}
interface Atom {
  feed: { id: string; title: string; updated: string; '@xmlns': string; entry: AtomEntry[] };
}

for (const folder of ['', '/policies']) {
  test(`${folder}/feed.xml is a feed of all 36 entries`, async ({ request, baseURL }) => {
    const host = new URL(baseURL ?? '');
    if (folder) host.port = String(Number(host.port) + 1);
    const address = `${host.origin}${folder}/feed.xml`;
    const response = await request.get(address);
    expect(response.headers()['content-type']).toMatch(/xml/);
    const text = await response.text();
    expect(SyntaxValidator.validate(text)).toBe(true);

    const feed = parseFeed(text);
    expect(feed.meta).toMatchObject({ type: 'atom', version: '1.0' });
    expect(feed.items).toHaveLength(36);
    const newest = feed.items[0];
    expect(newest?.updated?.toISOString()).toBe('2024-06-12T00:00:00.000Z');
    expect(newest?.content).toContain('Coverage eligibility unchanged.');
    expect(newest?.authors[0]?.name).toBe('Blue Cross and Blue Shield of Louisiana');
    expect(newest?.categories[0]?.term).toBe('approval');

    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' });
    const { feed: atom } = parser.parse(text) as Atom;
    expect(atom['@xmlns']).toBe('http://www.w3.org/2005/Atom');
    const ids = [atom, ...atom.entry].map(({ id, title, updated }) => {
      expect(title).toBeTruthy();
      expect(updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      return id;
    });
    expect(new Set(ids).size).toBe(37);
    expect(atom.updated).toBe(atom.entry[0]?.updated);

    // Links are relative where the site knows no host; a reader resolves them against the feed.
    const page = await (await request.get(`${host.origin}${folder}/00220/history/`)).text();
    for (const { link, content, author } of atom.entry) {
      const target = new URL(link['@href'], address);
      expect(target.pathname).toBe(`${folder}/00220/history/`);
      expect(page).toContain(`id="${target.hash.slice(1)}"`);
      expect(content['#text']).toBeTruthy();
      expect(author.name).toBeTruthy();
    }
  });
}

test('pages lead to the feed', async ({ page }) => {
  await page.goto('/00220/history/');
  await expect(page.locator('link[type="application/atom+xml"]')).toHaveAttribute(
    'href',
    '/feed.xml',
  );
});
