import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { compile } from '../compile/compile.ts';
import type { SearchResults } from './query/result.ts';
import { TestSite } from './site.test-helpers.ts';

/**
 * Searches with their right first results. A `want` is a page, after "#" an anchor or (bare "#") any
 * anchor; "*" is any page below; "none" is a clear "nothing found". `says` are words of the first
 * result or, where nothing is found, of what is said instead.
 */
interface Row {
  q: string;
  want: string[] | 'none';
  why: string;
  says?: string;
}

const rows = JSON.parse(
  readFileSync(new URL('search-queries.json', import.meta.url), 'utf8'),
) as Row[];

function isWanted(href: string, want: string): boolean {
  const [page = '', anchor] = href.split('#');
  if (want.endsWith('*')) return page.startsWith(want.slice(0, -1));
  const [wantedPage, wantedAnchor] = want.split('#');
  if (page !== wantedPage) return false;
  return wantedAnchor ? anchor === wantedAnchor : wantedAnchor === undefined || Boolean(anchor);
}

/** Everything that a reader is shown of the first result, or of the remarks where there is none. */
async function shownText({ results, notes, excerpts }: SearchResults): Promise<string> {
  const [first] = results;
  if (!first) {
    return notes
      .map(({ text, quote, queries = [] }) =>
        [text, ...(quote ? [quote.text] : []), ...queries.map((query) => `“${query}”`)].join(' '),
      )
      .join('\n');
  }
  const { segments = [] } = (await excerpts?.([first]))?.get(first.href) ?? {};
  const excerpt = segments.map(({ text }) => text).join('');
  return [first.title, first.context, ...(first.quotes ?? []), excerpt].join('\n');
}

let site: TestSite;
before(async () => {
  site = await TestSite.write([compile('content/00220')], 'content');
});
after(() => site[Symbol.dispose]());

for (const { q, want, why, says = '' } of rows) {
  test(`“${q}” (${why}) → ${String(want)}`, async () => {
    const found = await site.search(q);
    const [first] = found.results;
    if (want === 'none') assert.equal(first, undefined);
    else
      assert.ok(
        want.some((one) => isWanted(first?.href ?? '', one)),
        first?.href ?? 'nothing',
      );
    const shown = await shownText(found);
    assert.ok(shown.includes(says), shown);
  });
}

test('filters narrow the results, and leave out answers', async () => {
  const filters = { section: ['Trials'] };
  const { results, filterCounts } = await site.search('cryoablation', {
    filters,
    countsFilters: true,
  });
  assert.ok(results.length > 1);
  assert.ok(results.every(({ href }) => href.startsWith('/00220/trials/')));
  assert.equal(filterCounts['section']?.['Trials'], results.length);
});

test('spelling is corrected only where that finds something, and words spelled right never', async () => {
  const corrected = async (query: string, isExact = false) =>
    (await site.search(query, { isExact })).corrected;
  assert.equal(await corrected('cryoablaton'), 'cryoablation');
  assert.equal(await corrected('cryoablaton', true), undefined);
  for (const query of ['korpn tislelizumab', 'cryoshok knee', 'page 4', 'still']) {
    const { results, notes } = await site.search(query);
    assert.deepEqual([results, await corrected(query)], [[], undefined], query);
    if (query !== 'still') assert.match(notes[0]?.text ?? '', /^No policy .* has the words? “/);
  }
  const { notes } = await site.search('cryoshok knee');
  assert.deepEqual(notes.at(-1)?.queries, ['cryoshock']);
});

test('what is said of another policy comes after what is said of the treatment', async () => {
  const { results } = await site.search('cryoablation');
  assert.ok(results.length > 10);
  const aside = results.findIndex(({ title }) => title.startsWith('Related policy'));
  assert.ok(aside === -1 || aside > 10);
  const [first] = (await site.search('breast fibroadenomas')).results;
  assert.equal(first?.title, 'Related policy 00023');
});

test('markup and long queries are words like others', async () => {
  const markup = '<script>alert(1)</script>';
  assert.equal((await site.search(markup)).query, markup);
  assert.deepEqual((await site.search('x'.repeat(10_000))).results, []);
  assert.ok((await site.search('liver '.repeat(2000))).results.length > 0);
});

test('an identifier needs one file, a question no engine', async () => {
  site.newVisit();
  await site.search('PMID 9065296');
  assert.deepEqual(site.asked, ['/search/start.json']);
  site.newVisit();
  await site.search('is it covered');
  assert.deepEqual(site.asked.sort(), [
    '/search/00220/answers.json',
    '/search/start.json',
    '/search/words.json',
  ]);
});
