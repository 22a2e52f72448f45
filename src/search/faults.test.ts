import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { compile } from '../compile/compile.ts';
import type { SearchOptions } from './query/result.ts';
import { TestSite } from './site.test-helpers.ts';

const page = () =>
  new Response('<!doctype html><title>Not found</title>', {
    headers: { 'Content-Type': 'text/html' },
  });

/** What a host or a network can do to a file. */
const faults: Record<string, () => Response> = {
  'is missing': () => new Response('', { status: 404 }),
  'is replaced by an HTML page': page,
  'is cut off': () => new Response(new Uint8Array([0x1f, 0x8b, 8, 0])),
};

const ofPolicy = { policy: '00220' };

/** A file, and a search that needs it, on a page of a policy or of the library. */
const needed: [what: string, path: RegExp, query: string, options?: SearchOptions][] = [
  ['the first file', /search\/start\.json$/, 'PMID 9065296'],
  ['the questions', /search\/questions\.json$/, 'cryoshock', ofPolicy],
  ['the answers', /search\/00220\/answers\.json$/, 'is it covered', ofPolicy],
  ['the passages', /search\/00220\/passages\.json$/, 'cryoshock', ofPolicy],
  ['the spelling', /search\/spelling\/[a-z]+\.json$/, 'cryoshok', ofPolicy],
  ['the dictionary', /search\/dictionary\/_\.json$/, 'cryoshok', ofPolicy],
  ['the everyday words', /search\/everyday\/_\.json$/, 'cryoshock surgeries zebra', ofPolicy],
  ['the words of the library', /search\/words\/_\.json$/, 'cryoshock'],
  ['the passages of a policy found', /search\/00220\/passages\.json$/, 'cryoshock'],
  ['the entry of the index', /pagefind-entry\.json$/, 'cryoshock'],
  ['the list of policies', /\.pf_meta$/, 'cryoshock'],
  ['the engine', /wasm\..*\.pagefind$/, 'cryoshock'],
  ['the index', /\.pf_index$/, 'cryoshock'],
  ['the record of a policy', /\.pf_fragment$/, 'cryoshock'],
];

let site: TestSite;
before(async () => {
  const policies = ['content/00220', 'e2e/fixtures/policies/00999'].map((path) => compile(path));
  site = await TestSite.write(policies, 'content');
  // Nothing awaits the start of Pagefind, so its failure goes unhandled.
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => undefined);
});
after(() => site[Symbol.dispose]());
beforeEach(() => site.newVisit());

for (const [what, path, query, options] of needed) {
  for (const [how, response] of Object.entries(faults)) {
    test(`${what}: if it ${how}, the search fails, and the next one does not`, async () => {
      site.respond = (asked) => (path.test(asked) ? response() : undefined);
      await assert.rejects(site.search(query, options));
      site.respond = () => undefined;
      assert.ok((await site.search(query, options)).results.length > 0);
    });
  }
}
