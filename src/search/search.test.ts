import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { compile } from '../compile/compile.ts';
import { recordsOf } from './index/records.ts';
import { quotedText } from './query/quoted.ts';
import type { SearchResults } from './query/result.ts';
import { TestSite } from './site.test-helpers.ts';
import { isWanted } from './wanted.test-helpers.ts';

/**
 * Searches with their correct first results: each `want` is an address as `isWanted` reads it, or
 * "none" for a clear "nothing found". `says` are words of the first result or of the notes.
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

/** The text of the first result, if any, and of the notes. */
function shownText({ results: [first], notes }: SearchResults): string {
  const remarks = notes.map(({ text, quote, queries = [] }) =>
    [text, ...(quote ? [quote.text] : []), ...queries.map((query) => `“${query}”`)].join(' '),
  );
  const excerpt = (first?.excerpt ?? []).map(({ text }) => text).join('');
  return [
    first?.title,
    first?.context,
    ...(first?.quotes ?? []).map(quotedText),
    excerpt,
    ...remarks,
  ].join('\n');
}

const liver = compile('content/00220');

let site: TestSite;
before(async () => {
  site = await TestSite.write([liver], 'content');
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
    const shown = shownText(found);
    assert.ok(shown.includes(says), shown);
  });
}

test('filters narrow the results, and leave out answers', async () => {
  const filters = { section: ['Trials'] };
  const { results, filterCounts } = await site.search('cryoablation', { filters });
  assert.ok(results.length > 1);
  assert.ok(results.every(({ href }) => href.startsWith('/00220/trials/')));
  assert.equal(filterCounts['section']?.['Trials'], results.length);
});

test('the requested number of results, and how many more there are', async () => {
  const all = await site.search('cryoablation');
  assert.equal(all.more, 0);
  const some = await site.search('cryoablation', { maxResults: 3 });
  assert.deepEqual(some.results, all.results.slice(0, 3));
  assert.equal(some.more, all.results.length - 3);
  assert.deepEqual(some.filterCounts, all.filterCounts);
});

test('spelling is corrected if that finds something; correctly spelled words are never changed', async () => {
  const corrected = async (query: string, isExact = false) =>
    (await site.search(query, { isExact })).corrected;
  assert.equal(await corrected('cryoablaton'), 'cryoablation');
  assert.equal(await corrected('cryoablaton', true), undefined);
  assert.equal(await corrected('cryoshok knee'), 'cryoshock knee');
  // Two transposed letters are one error, in any word of a question.
  assert.equal(await corrected('when is it reviewed agian'), 'when is it reviewed again');
  for (const query of ['knee tislelizumab', 'page 4', 'still']) {
    assert.equal(await corrected(query), undefined, query);
  }
  const { notes } = await site.search('cryoablaton', { isExact: true });
  assert.deepEqual(notes.at(-1)?.queries?.[0], 'cryoablation');
});

test('nothing is found only if the library has none of the meaningful words', async () => {
  for (const query of ['knee replacement', 'knee', 'still'])
    assert.deepEqual((await site.search(query)).results, [], query);
  const { results, notes } = await site.search('knee carcinoid');
  assert.ok(results.length > 0);
  assert.ok(notes.some(({ text }) => text === 'No policy in this library has the word “knee”.'));
});

test('results with all of a query come before those with most of it, which say what they lack', async () => {
  const { results } = await site.search('neuroendocrine survival cochrane');
  const first = results.findIndex(({ missing }) => missing);
  assert.ok(first > 0);
  assert.ok(results.slice(first).every(({ missing }) => missing));
  assert.equal(results[0]?.href, '/00220/evidence/#neuroendocrine-metastases');
});

test('an everyday word that no policy has is searched for as a synonym that one has', async () => {
  const { results, notes } = await site.search('remedy');
  assert.ok(results.length > 0);
  assert.ok(notes.some(({ text }) => text === '“remedy” was searched for as “curative”.'));
});

test('a query that names a policy asks that policy', async () => {
  const { results } = await site.search('when were ICD-9 codes removed from policy 00220');
  assert.match(results[0]?.href ?? '', /^\/00220\/(history|coding)\//);
});

test('a phrase in quotation marks is exact', async () => {
  const { results } = await site.search('"ablation techniques include"');
  assert.deepEqual(results, []);
  const exact = await site.search('"ablative techniques include"');
  assert.deepEqual(
    exact.results.map(({ href }) => href),
    ['/00220/guidance/#nccn-colon-cancer'],
  );
});

test('queries can ask for numbers', async () => {
  const { results } = await site.search('what percent have complications');
  assert.equal(results[0]?.href, '/00220/background/#procedure-related-complications');
});

test('every question of an editor leads to its passage', async () => {
  for (const { section, passage, questions } of liver.asks) {
    for (const question of questions) {
      const [first] = (await site.search(question)).results;
      const record = recordsOf(liver).find(
        (one) => one.section.name === section && one.passages.includes(passage),
      );
      assert.equal(first?.href, record?.href, question);
    }
  }
});

test('text about another policy comes after text about the treatment', async () => {
  const { results } = await site.search('cryoablation');
  assert.ok(results.length > 10);
  const aside = results.findIndex(({ title }) => title.startsWith('Related policy'));
  assert.ok(aside === -1 || aside > 10);
  const [first] = (await site.search('breast fibroadenomas')).results;
  assert.equal(first?.title, 'Related policy 00023');
});

test('markup and long queries are treated as words', async () => {
  const markup = '<script>alert(1)</script>';
  assert.equal((await site.search(markup)).query, markup);
  assert.deepEqual((await site.search('x'.repeat(10_000))).results, []);
  assert.ok((await site.search('liver '.repeat(2000))).results.length > 0);
});

test('an identifier needs one file, and words those of the policy', async () => {
  site.newVisit();
  await site.search('PMID 9065296');
  assert.deepEqual(site.asked, ['/search/start.json']);
  site.newVisit();
  await site.search('is it covered');
  assert.deepEqual(site.asked.sort(), [
    '/search/00220/answers.json',
    '/search/00220/passages.json',
    '/search/questions.json',
    '/search/start.json',
  ]);
});

test('a question with a date asks about that date', async () => {
  const { results } = await site.search('was cryoablation investigational in june 2022');
  assert.match(results[0]?.href ?? '', /^\/00220\/history\/#entry-2022-06-/);
});

test('a query for another treatment finds the text about its policy, and so does asking for a policy', async () => {
  for (const query of ['microwave ablation', 'which policy covers TACE', 'RFA policy number']) {
    const { results } = await site.search(query);
    const titles = results.slice(0, 1).map(({ title }) => title);
    assert.match(titles[0] ?? '', /^(Related policy|Addressed in another policy)/, query);
  }
});

test('a complete word at the end of a query is not taken for the beginning of another', async () => {
  const { results } = await site.search('is there a study we could join');
  assert.ok(results[0] && !results[0].missing);
});

test('“how long” asks for a number, not for the word', async () => {
  const { results } = await site.search('how long until a carcinoid grows');
  assert.ok(results[0] && !results[0].missing);
});
