import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { compile } from '../compile/compile.ts';
import { TestSite } from './site.test-helpers.ts';

const page = () =>
  new Response('<!doctype html><title>Not found</title>', {
    headers: { 'Content-Type': 'text/html' },
  });

/** What a host or a network may do to a file. */
const faults: Record<string, () => Response> = {
  'is missing': () => new Response('', { status: 404 }),
  'is a page that is sent instead': page,
  'is cut off': () => new Response(new Uint8Array([0x1f, 0x8b, 8, 0])),
};

/** A file that a search needs, and a search that needs it. */
const needed: [what: string, path: RegExp, query: string][] = [
  ['the first file', /search\/start\.json$/, 'PMID 9065296'],
  ['the words', /search\/words\.json$/, 'cryoshock'],
  ['the answers', /search\/00220\/answers\.json$/, 'is it covered'],
  ['the spelling', /search\/spelling\/[a-z]+\.json$/, 'cryoshok'],
  ['the dictionary', /search\/dictionary\/_\.json$/, 'cryoshok'],
  ['the entry of the index', /pagefind-entry\.json$/, 'cryoshock'],
  ['the list of records', /\.pf_meta$/, 'cryoshock'],
  ['the engine', /wasm\..*\.pagefind$/, 'cryoshock'],
  ['the index', /\.pf_index$/, 'cryoshock'],
  ['the records', /\.pf_fragment$/, 'cryoshock'],
];

let site: TestSite;
before(async () => {
  site = await TestSite.write([compile('content/00220')], 'content');
  // Nobody waits for the beginning of Pagefind, so that its failure goes unhandled.
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => undefined);
});
after(() => site[Symbol.dispose]());
beforeEach(() => site.newVisit());

for (const [what, path, query] of needed) {
  for (const [how, response] of Object.entries(faults)) {
    test(`${what}: where it ${how}, the search fails, and the next one does not`, async () => {
      site.respond = (asked) => (path.test(asked) ? response() : undefined);
      await assert.rejects(site.search(query));
      site.respond = () => undefined;
      assert.ok((await site.search(query)).results.length > 0);
    });
  }
}

test('the filters are counted or the search fails', async () => {
  const options = { countsFilters: true };
  site.respond = (asked) => (asked.endsWith('.pf_filter') ? page() : undefined);
  await assert.rejects(site.search('cryoablation', options));
  site.respond = () => undefined;
  const { filterCounts } = await site.search('cryoablation', options);
  assert.ok(Object.keys(filterCounts['section'] ?? {}).length > 1);
});

test('excerpts that cannot be loaded leave the results, and are there the next time', async () => {
  site.respond = (asked) => (asked.endsWith('passages.json') ? page() : undefined);
  const { results, excerpts } = await site.search('cryoshock');
  await assert.rejects(excerpts?.(results) ?? Promise.resolve());
  site.respond = () => undefined;
  assert.ok((await excerpts?.(results))?.size);
});
