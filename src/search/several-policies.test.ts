import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { compile } from '../compile/compile.ts';
import { TestFolder } from '../compile/test-folder.test-helpers.ts';
import type { CompiledPolicy } from '../model/policy.ts';
import { quotedText } from './query/quoted.ts';
import { TestSite } from './site.test-helpers.ts';

const liver = compile('content/00220');

/** A policy on another topic: no synonyms, no sentence about its codes, and few sections. */
function knee(): CompiledPolicy {
  using folder = new TestFolder('content/00220');
  const text = 'A lesion of the meniscus. Freezing of the knee.';
  folder
    .edit('coverage.mdx', 'number: "00220"', 'number: "00301"')
    .edit('coverage.mdx', 'number: "00569"', 'number: "00220"')
    .edit('coverage.mdx', /title: Cryo.*/, 'title: Arthroscopy of the Knee')
    .edit('coverage.mdx', /shortTitle: Cryo.*/, 'shortTitle: Knee Arthroscopy')
    .edit('coverage.mdx', /subject: Cryo.*/, 'subject: Arthroscopy of the knee')
    .edit('guidance.mdx', 'local Medicare carriers.', 'local Medicare carriers. L99999 applies.')
    .edit('coverage.mdx', /synonyms:\n( {2}- .*\n)+/, '')
    .write('background.mdx', `---\n{}\n---\n\n## Background\n\n### Meniscus\n\n${text}\n`);
  return { ...folder.compile(), codeCaveat: undefined };
}

const hrefs = (found: { results: { href: string }[] }): string[] =>
  found.results.map(({ href }) => href);

let site: TestSite;
before(async () => {
  site = await TestSite.write([liver, knee()], 'content');
});
after(() => site[Symbol.dispose]());

test('Pagefind keeps the address of a policy, and not its text a second time', () => {
  const folder = join(site.folder, 'pagefind/fragment');
  const files = readdirSync(folder);
  assert.equal(files.length, 2);
  for (const file of files) assert.ok(statSync(join(folder, file)).size < 200);
});

test('the synonyms of one policy find nothing in another', async () => {
  const meniscus = '/00301/background/#meniscus';
  assert.ok(hrefs(await site.search('lesion meniscus')).includes(meniscus));
  const [without] = (await site.search('tumor meniscus', { policy: '00301' })).results;
  assert.deepEqual([without?.href, without?.missing], [meniscus, ['tumor']]);
  assert.ok(hrefs(await site.search('freezing')).includes(meniscus));
  assert.ok(!hrefs(await site.search('cryoablation')).includes(meniscus));
  // They do find something in their own policy.
  const carcinoid = hrefs(await site.search('carcinoid'));
  assert.ok(carcinoid.includes('/00220/evidence/#neuroendocrine-metastases'));
});

test('a passage is marked by the synonyms of its own policy', async () => {
  const found = await site.search('freezing');
  const marked = (href: string) =>
    found.results
      .find((result) => result.href === href)
      ?.excerpt?.flatMap(({ text, isMarked }) => (isMarked ? [text] : []));
  assert.deepEqual(marked('/00301/background/#meniscus'), ['Freezing']);
  const [ofLiver] = hrefs(found).filter((href) => href.startsWith('/00220/') && marked(href));
  assert.match(marked(ofLiver ?? '')?.[0] ?? '', /^(cryo|CSA)/i);
});

test('a question without a subject means the policy of the page; elsewhere it asks which', async () => {
  assert.deepEqual(hrefs(await site.search('is it covered', { policy: '00301' })), ['/00301/']);
  const { results, notes } = await site.search('is it covered');
  assert.match(notes[0]?.text ?? '', /^Which treatment do you mean\?/);
  assert.deepEqual(
    results.map(({ title, quotes }) => [title, quotes]),
    [
      ['Is it covered? Cryosurgical Ablation of Primary or Metastatic Liver Tumors', undefined],
      ['Is it covered? Arthroscopy of the Knee', undefined],
    ],
  );
});

test('a question about a treatment that is addressed elsewhere is answered with the sentence that says so', async () => {
  for (const query of [
    'is microwave treatment for my liver cancer covered',
    'is microwave ablation covered',
    'does insurance pay for radioembolization of the liver',
    'is radiofrequency ablation of liver tumors covered',
  ]) {
    const { results } = await site.search(query, { policy: '00220' });
    const answers = results.filter(({ quotes }) => quotes);
    assert.ok(answers.length > 0, query);
    for (const { title, quotes } of answers) {
      assert.match(title, /^Addressed in another policy, 00/, query);
      assert.match(
        quotes?.map(quotedText).join(' ') ?? '',
        /is addressed separately in medical policy 00\d{3}/,
      );
    }
  }
});

test('a question about something else says whose treatment the answer is about', async () => {
  const { results, notes } = await site.search('is surgical resection of the liver covered');
  assert.match(
    notes[0]?.text ?? '',
    /has .*“resection” in its subject\. Policy 00220 is about Cryosurgical/,
  );
  assert.match(results[0]?.title ?? '', /Cryosurgical Ablation/);
  const own = await site.search('is cryoablation of colorectal metastases covered');
  assert.deepEqual(own.notes, []);
  assert.equal(hrefs(own)[0], '/00220/');
});

test('a question with a subject is answered only by the policy on that subject', async () => {
  const found = await site.search('is knee arthroscopy covered', { policy: '00220' });
  assert.deepEqual(
    found.results.filter(({ quotes }) => quotes).map(({ href }) => href),
    ['/00301/'],
  );
  assert.equal(hrefs(await site.search('arthroscopy'))[0], '/00301/');
});

test('a code that is not listed gets the caveats of the policies that have one', async () => {
  const { results, notes } = await site.search('47382');
  assert.deepEqual(results, []);
  assert.deepEqual(
    notes.map(({ text }) => text),
    ['47382 is not listed in this library.', 'A list may not be complete. Policy 00220 says:'],
  );
});

test('a code in several policies has a place in each', async () => {
  assert.deepEqual(hrefs(await site.search('47381')), [
    '/00220/coding/#cpt-47381',
    '/00301/coding/#cpt-47381',
  ]);
});

test('the policies of results come with their names, positions and versions, without duplicates', async () => {
  const title = 'Arthroscopy of the Knee';
  const rest = { position: 'Investigational', mayBeCovered: false, effective: '07/08/2024' };
  for (const query of ['47381', 'lesion meniscus', 'is it covered']) {
    const { results } = await site.search(query);
    const policies = await site.policiesOf(results);
    const numbers = new Set(results.map(({ href }) => href.split('/')[1]));
    assert.deepEqual([...policies.keys()].sort(), [...numbers].sort(), query);
    assert.partialDeepStrictEqual(policies.get('00301'), { title, ...rest }, query);
  }
  const [code] = (await site.search('47381')).results;
  assert.equal(code?.contextInPolicy, 'Listed in policy 00220');
});

test('a filter for a policy that does not exist leaves nothing, without an error', async () => {
  const filters = { policy: ['99999'] };
  assert.deepEqual((await site.search('liver', { filters })).results, []);
  const own = await site.search('liver', { filters: { policy: ['00220'] } });
  assert.ok(own.results.length > 0);
  assert.ok(own.results.every(({ href }) => href.startsWith('/00220/')));
});

test('a reference by its number is first looked up in the policy of the page', async () => {
  const found = await site.search('ref 25', { policy: '00301' });
  assert.deepEqual(hrefs(found), ['/00301/references/#ref-25', '/00220/references/#ref-25']);
});

test('a policy of the library is not reported as missing', async () => {
  const [first] = (await site.search('policy 00301')).results;
  assert.deepEqual([first?.href, first?.context], ['/00301/', 'The policy']);
  const contexts = async (query: string) =>
    (await site.search(query)).results.map(({ context }) => context.replace(/, .*/, ''));
  assert.deepEqual(await contexts('policy 00220'), [
    'The policy',
    'Named as a related policy in policy 00301',
  ]);
  assert.deepEqual(await contexts('00569'), [
    'Not in this library. Named as a related policy in policy 00220',
  ]);
});

test('passages of other policies do not answer what a policy does not say', async () => {
  const { results, notes } = await site.search('arthroscopy copay cryoshock', { policy: '00301' });
  assert.deepEqual(results, []);
  assert.ok(notes.some(({ text }) => text.startsWith('Policy 00301 does not say anything')));
});

test('what several policies say in the same words instead of an answer is shown once', async () => {
  const { notes } = await site.search('how do I appeal');
  const [first, ...others] = notes.filter(({ quote }) => quote);
  assert.deepEqual(others, []);
  const text = 'Policies 00220 and 00301 do not say anything about this. They do say:';
  assert.equal(first?.text, text);
  assert.ok(first.quote?.places.every(({ policy, href }) => href.startsWith(`/${policy}/`)));
});

test('answers of several policies: those that quote words of the question come first', async () => {
  const { results } = await site.search('medicare local carriers L99999');
  assert.equal(results[0]?.href, '/00301/guidance/#medicare-national-coverage');
});

test('a question on a policy’s own page stays with that policy, whatever other policies contain its words', async () => {
  // “Lesion” is not a word of the title, and the knee policy's background contains it, too.
  const [first] = hrefs(await site.search('lesion of the liver allowed', { policy: '00220' }));
  assert.equal(first, '/00220/');
  const [other] = hrefs(
    await site.search('is arthroscopy of the liver covered', { policy: '00220' }),
  );
  assert.match(other ?? '', /^\/00301\//);
});

test('“it” on the page of a policy is its treatment, whatever else the question names', async () => {
  const [first] = hrefs(await site.search('is it covered for psoriasis', { policy: '00220' }));
  assert.equal(first, '/00220/');
  const elsewhere = await site.search('is psoriasis covered', { policy: '00220' });
  assert.deepEqual(hrefs(elsewhere), []);
});
