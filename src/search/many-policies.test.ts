import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { compile } from '../compile/compile.ts';
import { TestSite } from './site.test-helpers.ts';

const liver = compile('content/00220');

const numbers = Array.from({ length: 60 }, (_, index) => String(10_000 + index));
let site: TestSite;
before(async () => {
  // More of their text is not needed here.
  const sections = liver.sections.filter(({ name }) => name === 'coverage');
  const policies = numbers.map((number) => ({ ...liver, number, sections }));
  site = await TestSite.write(policies, 'content');
});
after(() => site[Symbol.dispose]());

test('for a question that names no treatment, the reader is asked which of the policies is meant', async () => {
  const ofPage = await site.search('is it covered', { policy: '10042' });
  assert.deepEqual(
    ofPage.results.map(({ href }) => href),
    ['/10042/'],
  );
  const { results, notes } = await site.search('is it covered');
  assert.equal(results.length, 5);
  assert.match(notes[0]?.text ?? '', /^Which treatment do you mean\? There are 60 policies here\./);
  const onSubject = await site.search('is cryoablation covered', { policy: '10042' });
  assert.equal(onSubject.results[0]?.href, '/10042/');
});

test('references by number, and caveats, come from only a few policies', async () => {
  assert.equal((await site.search('reference 25')).results.length, 5);
  assert.equal((await site.search('reference 99')).results.length, 0);
  assert.equal((await site.search('47382')).notes.length, 1);
  assert.equal((await site.search('47382', { policy: '10042' })).notes.length, 2);
});

test('a code of more policies than can be listed says how many there are', async () => {
  const { results } = await site.search('47381');
  assert.equal(results.length, 50);
  assert.match(results.at(-1)?.title ?? '', /in 10 more policies/);
});

test('an identifier needs only a few small files', async () => {
  site.newVisit();
  assert.equal((await site.search('PMID 9065296')).results.length, 50);
  assert.ok(site.asked.length < 10, site.asked.join(' '));
  assert.ok(site.asked.every((path) => !path.includes('pagefind')));
});
