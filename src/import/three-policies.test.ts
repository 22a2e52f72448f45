import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { compile } from '../compile/compile.ts';
import type { CompiledPolicy } from '../model/policy.ts';
import { quotedText } from '../search/query/quoted.ts';
import type { Result } from '../search/query/result.ts';
import { TestSite } from '../search/site.test-helpers.ts';
import { importInto } from './imported.test-helpers.ts';

/** A library of 00220 and two imported documents, as search answers for it. */
const root = mkdtempSync(join(tmpdir(), 'three-'));

const imported = (document: string): CompiledPolicy =>
  compile(importInto(root, `e2e/fixtures/documents/${document}.txt`).folder);

let site: TestSite;
before(async () => {
  const policies = [compile('content/00220'), imported('00569'), imported('00901')];
  site = await TestSite.write(policies, 'content');
});
after(() => {
  site[Symbol.dispose]();
  rmSync(root, { recursive: true });
});

/** Addresses of the answers to a question, and their titles. */
async function answers(query: string, policy?: string) {
  const { results } = await site.search(query, { policy });
  return results.filter(({ quotes }) => quotes);
}
const numbers = (found: { href: string }[]) => [
  ...new Set(found.map(({ href }) => href.split('/')[1])),
];

test('a question about a treatment is answered by its policy, wherever it is asked', async () => {
  for (const [query, policy] of [
    ['is microwave treatment for my liver cancer covered', '00569'],
    ['is microwave ablation covered', '00569'],
    ['does insurance cover MWA', '00569'],
    ['is freezing a liver tumor covered', '00220'],
    ['is cryoablation covered', '00220'],
    ['is tasorelimab covered', '00901'],
    ['is Zeluvia covered for psoriasis', '00901'],
  ] as const) {
    for (const page of [undefined, '00220', '00569']) {
      assert.deepEqual(
        numbers(await answers(query, page)),
        [policy],
        `${query} on ${page ?? 'no policy'}`,
      );
    }
  }
});

test('the policy of a treatment is found besides another one that has more of the words', async () => {
  const { results } = await site.search('how does microwave ablation kill tumors');
  assert.ok(results.slice(0, 5).some(({ href }) => href.startsWith('/00569/')));
});

test('a question about what is hepatic is one about the liver: both policies answer in short first', async () => {
  for (const organ of ['liver', 'hepatic']) {
    const { results, notes } = await site.search(`is ablation of ${organ} tumors covered`);
    const found = results.filter(({ quotes }) => quotes);
    assert.deepEqual(notes, [], organ);
    assert.deepEqual(
      found.slice(0, 3).map(({ href }) => href),
      ['/00569/', '/00220/', '/00569/#statement-primary-or-metastatic-hepatic-tumors'],
      organ,
    );
  }
});

test('an answer with several statements shows all of them before the one that fits best', async () => {
  const found = await answers('is microwave ablation of lung tumors covered');
  const [all] = found;
  assert.match(
    all?.title ?? '',
    /Several positions: Eligible with criteria, Not medically necessary, Investigational/,
  );
  assert.equal(all?.quotes?.length, 5);
});

test('an answer with criteria has all of them', async () => {
  const found = await answers('is microwave ablation of hepatic tumors covered');
  const hepatic = found.find(({ href }) => href.includes('hepatic-tumors'));
  const text = hepatic?.quotes?.map(quotedText).join('\n') ?? '';
  for (const words of [
    'Medical necessity criteria and guidelines are met.',
    'when ALL of the following criteria are met:',
    'The tumor(s) meet the Milan criteria',
    'Symptomatic metastases from a functioning neuroendocrine tumor',
  ]) {
    assert.ok(text.includes(words), words);
  }
});

test('a treatment that no policy here has is answered with the sentences that name its policy', async () => {
  const found = await answers('is radiofrequency ablation of the liver covered');
  assert.ok(found.length > 0);
  for (const { title, quotes } of found) {
    assert.match(title, /^Addressed in another policy, 00(?:182|175)/);
    assert.match(quotes?.map(quotedText).join(' ') ?? '', /medical polic/);
  }
});

test('on the page of a policy “it” is that policy; elsewhere search asks which', async () => {
  assert.deepEqual(numbers(await answers('is it covered', '00901')), ['00901']);
  const { notes, results } = await site.search('is it covered');
  assert.match(notes[0]?.text ?? '', /^Which treatment do you mean\?/);
  assert.deepEqual(numbers(results), ['00220', '00569', '00901']);
});

test('codes in ranges, deleted and ended ones are found as what they are', async () => {
  const titles = async (query: string) =>
    (await site.search(query)).results.map(({ title }) => title);
  assert.deepEqual(await titles('C34.11'), [
    'ICD-10 Diagnosis C34.00-C34.92, which includes C34.11',
    'ICD-10 Diagnosis: “All related Diagnoses”',
  ]);
  assert.deepEqual(await titles('0581T'), ['CPT 0581T: “Delete code effective 10/01/2024”']);
  assert.deepEqual(await titles('J3590'), ['HCPCS J3590: “J3590 (through 03/31/2024)”']);
  assert.deepEqual(await titles('50474-0780-85'), ['NDC 50474-0780-85']);
  const { notes } = await site.search('99213');
  assert.match(notes[0]?.text ?? '', /99213 is not listed/);
  for (const { quote } of notes.slice(1)) assert.ok(quote?.text);
});

test('references and trials of imported policies are found', async () => {
  const first = async (query: string) => (await site.search(query)).results[0]?.href;
  assert.equal(await first('PMID 20656229'), '/00569/references/#ref-3');
  assert.equal(await first('NCT05265169'), '/00569/trials/#nct05265169');
  assert.equal(await first('hidradenitis'), '/00901/background/#hidradenitis-suppurativa');
});

test('an identifier that no list has is found where a text prints it, and said not to be listed', async () => {
  for (const [query, href] of [
    ['NCT09991234', '/00901/references/#ref-11'],
    ['L35008', '/00569/guidance/#medicare-national-coverage'],
  ] as const) {
    const { results, notes } = await site.search(query);
    assert.ok(
      results.some((result) => result.href === href),
      `${query}: ${results.map((result) => result.href).join(' ')}`,
    );
    if (query.startsWith('NCT')) assert.match(notes[0]?.text ?? '', /is not listed/);
  }
});

test('no policy that has the word of a question is said to say nothing about it', async () => {
  for (const query of [
    'prior authorization',
    'authorization',
    'preauthorization',
    'precertification',
    'do I need prior authorization',
    'initial authorization',
    'prior auth for tasorelimab',
  ]) {
    const { results, notes } = await site.search(query);
    assert.deepEqual(numbers(results), ['00901'], query);
    const excerpts = results.flatMap(({ excerpt = [] }) => excerpt).map(({ text }) => text);
    assert.match(excerpts.join(''), /authorization/i, query);
    assert.ok(!notes.some(({ text }) => text.includes('00901')), query);
  }
  const { results, notes } = await site.search('authorization');
  assert.match(notes[0]?.text ?? '', /^Policies 00220 and 00569 do not say anything about this/);
  const ofPage = await site.search('prior authorization', { policy: '00901' });
  assert.deepEqual(
    ofPage.results.map(({ href }) => href).sort(),
    results.map(({ href }) => href).sort(),
  );
  // “Author” has the same stem, and is another word.
  const without = await site.search('prior authorization', { policy: '00220' });
  assert.deepEqual(without.results, []);
  assert.match(without.notes[0]?.text ?? '', /^Policy 00220 does not say anything about this/);
  const ofTreatment = await site.search('do I need prior authorization for cryoablation');
  assert.deepEqual(ofTreatment.results, []);
});

test('of several statements, the one is shown whose own words name what is asked, or none', async () => {
  const statements = async (query: string) =>
    (await answers(query)).map(({ href }) => href).filter((href) => href.includes('#statement-'));
  const other = '/00569/#statement-mwa-of-tumors-other-than-liver';
  for (const query of [
    'is microwave ablation of kidney tumors covered',
    'is microwave ablation of kidney cancer covered',
    'microwave bone tumor covered',
    'is osteoid osteoma ablation covered',
    'are kidney tumors covered',
  ]) {
    assert.deepEqual(await statements(query), [other], query);
  }
  const [lung, ...others] = await statements('is microwave ablation of the lung covered');
  assert.equal(lung, '/00569/#statement-primary-or-metastatic-pulmonary-tumors');
  // Not “tumors other than liver or lung”.
  assert.equal(others.length, 2);
  assert.ok(!others.includes(other));
  // “Metastatic” is a word of two statements; the bladder is in none.
  for (const query of [
    'is microwave ablation of a metastatic bladder tumor covered',
    'is microwave ablation for stomach cancer covered',
    'is microwave ablation covered',
  ]) {
    assert.deepEqual(await statements(query), [], query);
  }
});

test('what a statement lists is not said to be no subject of a policy, and a remark stands once', async () => {
  assert.deepEqual((await site.search('is osteoid osteoma ablation covered')).notes, []);
  const { notes } = await site.search('is skin ablation covered');
  assert.equal(notes.filter(({ text }) => text.includes('in its subject')).length, 1);
});

test('a DOI is an identifier: found exactly, or not in this library', async () => {
  for (const query of [
    '10.1002/art.40726',
    'doi:10.1002/art.40726',
    'https://doi.org/10.1002/art.40726',
    'where is 10.1002/ART.40726 cited',
  ]) {
    const { results, notes } = await site.search(query);
    assert.deepEqual(
      [results.map(({ href }) => href), notes],
      [['/00901/references/#ref-7'], []],
      query,
    );
    assert.match(results[0]?.title ?? '', /^Reference 7: .*, DOI 10\.1002\/art\.40726$/);
  }
  const { results, notes } = await site.search('10.1016/12345678');
  assert.deepEqual(results, []);
  assert.deepEqual(
    notes.map(({ text }) => text),
    ['10.1016/12345678 is not listed in this library.'],
  );
});

test('a diagnosis also names the policies that print words for every one, below those that list it', async () => {
  const { results } = await site.search('C22.0');
  assert.deepEqual(numbers(results), ['00569', '00220']);
  assert.equal(results.at(-1)?.title, 'ICD-10 Diagnosis: “All related Diagnoses”');
  assert.equal(results.at(-1)?.href, '/00220/coding/');
  assert.deepEqual(numbers((await site.search('50474-0780-85')).results), ['00901']);
});

test('a sentence that is quoted without its list ends with an ellipsis', async () => {
  const [summary, statement] = await answers('is microwave ablation of kidney tumors covered');
  const texts = (result: Result | undefined) => (result?.quotes ?? []).map(quotedText);
  assert.match(texts(summary).at(-1) ?? '', /to be investigational\*: …$/);
  assert.ok(texts(summary).every((quote) => !/:[*†‡]*$/.test(quote)));
  // The statement in full has the list itself; in short it has none.
  assert.ok(texts(statement).some((quote) => quote.endsWith('to be investigational*:')));
  assert.match(texts(statement).at(-1) ?? '', /^Breast tumors .* Adrenal tumors/);
  assert.equal(statement?.brief?.length, 1);
  assert.match(statement.brief[0] ?? '', /to be investigational\*: …$/);
  const [drug] = await answers('is tasorelimab covered');
  assert.ok(texts(drug).every((quote) => !/:[*†‡]*$/.test(quote)));
});
