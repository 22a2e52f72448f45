import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counts, policy, shown } from './reference-list.test-helpers.ts';

/** Policy staff search the reference list: words, facets, order. */
for (const [what, typed, numbers] of [
  ['an author', 'wang', [5, 6, 16, 19]],
  ['two authors', 'seifert baier', [33]],
  ['words of a title', 'network meta-analysis', [3]],
  ['half a word', 'embolizat', [4, 11]],
  ['a journal', 'ann surg oncol', [12, 29, 30, 32]],
  ['a year', '2009', [14, 18, 19, 21]],
  ['a PMID', '25284802', [5]],
  ['the beginning of a PMID', '252', [5, 12]],
  ['a number', '25', [25]],
  ['a number in a title', '2 cm', [12]],
  ['an organization', 'nccn', [36]],
  ['what nobody wrote', 'cardiology', []],
  ['a PMID as it is printed', 'PMID 25284802', [5]],
  ['a PMID with a colon', 'pmid:25284802', [5]],
  ['a PMID with a colon and a space', 'PMID: 25284802', [5]],
  ['a number with its sign', '#5', [5]],
  ['a number with a short word', 'ref 25', [25]],
  ['a number with a word', 'Reference 25', [25]],
  ['a design', 'cochrane review', [14, 21, 24, 26, 27]],
  ['another design', 'randomized controlled trial', [5]],
  ['the short form of a design', 'RCT', [5]],
  ['the short form of a population', 'HCC cochrane', [14]],
] as const) {
  test(`finds ${what}: ${typed}`, () => {
    assert.deepEqual(shown({ q: typed }), numbers);
  });
}

const since2016 = [1, 3, 4, 6, 7, 8, 9, 10, 11];

for (const [what, asked, numbers] of [
  ['a range', 'from=2016&to=2020', [1, 9, 10, 11]],
  ['a range the wrong way round', 'from=2020&to=2016', [1, 9, 10, 11]],
  ['an open range', 'from=2022', [3, 4, 6, 7]],
  ['years before the list', 'to=1990', []],
  ['single years, as older addresses do', 'year=2021&year=2022', [4, 6, 7, 8]],
  ['what has no year', 'year=not-stated', [36]],
  ['a range and what has no year', 'year=not-stated&from=2022', [3, 4, 6, 7, 36]],
  ['two designs, which widen', 'design=systematic-review&design=meta-analysis', [3, 4, 28]],
  [
    'words, facet and years, which narrow',
    'q=ablation&design=comparison&from=2015&to=2020',
    [9, 10, 11, 12],
  ],
] as const) {
  test(`an address can ask for ${what}`, () => {
    assert.deepEqual(shown(asked), numbers);
  });
}

test('a range of years can occur among other words', () => {
  assert.deepEqual(shown({ q: 'Xu since 2000 before 2009' }), [35]);
  assert.deepEqual(shown({ q: '2016+' }), since2016);
});

test('the counts of a facet follow all other choices', () => {
  const colorectal = 'population=colorectal-metastases';
  assert.deepEqual(counts('population', colorectal), [17, 4, 10, 2, 2, 1]);
  assert.deepEqual(counts('design', colorectal), [0, 2, 0, 1, 0, 2, 0, 0, 5]);
  assert.deepEqual(counts('population', `${colorectal}&from=2010`), [13, 1, 3, 1, 1, 0]);
});

test('sorts by author and by year, and by number where it knows no such order', () => {
  assert.deepEqual(shown({ sort: 'author' }).slice(0, 3), [15, 24, 14]);
  assert.deepEqual(shown({ sort: 'year' }).slice(0, 5), [3, 4, 6, 7, 8]);
  assert.deepEqual(shown({ sort: 'year' }).slice(-2), [25, 36]);
  const numbers = policy.references.map(({ number }) => number);
  for (const sort of ['number', 'size', 'constructor']) assert.deepEqual(shown({ sort }), numbers);
});
