import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../compile/compile.ts';
import { designOf, facetGroups, facetsOf } from './facets.ts';
import type { Article } from './frontmatter/references.ts';

const { references, referencePopulations } = compile('content/00220');
const groups = facetGroups(references, referencePopulations);

// Read from the 36 titles by hand. Titles that are in no list state nothing.
const stated = {
  population: {
    'hepatocellular-carcinoma': [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 36],
    'neuroendocrine-metastases': [20, 21, 22, 23],
    'colorectal-metastases': [24, 27, 28, 29, 30, 31, 32, 33, 34, 35],
    'other-liver-metastases': [25, 26],
    'other-liver-tumors': [1, 15],
    'not-stated': [2],
  },
  design: {
    'clinical-practice-guideline': [36],
    'cochrane-review': [14, 21, 24, 26, 27],
    'meta-analysis': [3, 4],
    'systematic-review': [28],
    'randomized-controlled-trial': [5],
    'prospective-study': [7, 19, 29, 33],
    comparison: [6, 8, 9, 10, 11, 12, 13, 15],
    'pilot-study': [18],
    'not-stated': [1, 2, 16, 17, 20, 22, 23, 25, 30, 31, 32, 34, 35],
  },
};

for (const facet of ['population', 'design'] as const) {
  test(`takes the ${facet} from the titles as a person reads them`, () => {
    const read = groups[facet].map((value): [string, number[]] => [
      value.id,
      value.references.map(({ number }) => number),
    ]);
    assert.deepEqual(read, Object.entries(stated[facet]));
  });
}

test('each facet adds up to the whole list', () => {
  for (const values of Object.values(groups)) {
    const numbers = values.flatMap((value) => value.references.map(({ number }) => number));
    assert.deepEqual(
      numbers.toSorted((a, b) => a - b),
      references.map(({ number }) => number),
    );
  }
});

test('years begin with the latest, and a document without a year comes last', () => {
  const ids = groups.year.map(({ id }) => id);
  assert.deepEqual([ids[0], ids.at(-2), ids.at(-1)], ['2023', '1997', 'not-stated']);
  assert.deepEqual(ids.slice(0, -1), ids.slice(0, -1).toSorted().reverse());
});

test('a word alone states no design', () => {
  const title = 'Systematic evaluation of randomness, with pilots and retrospective data';
  assert.equal(designOf({ ...(references[0] as Article), title }).label, 'not stated');
});

test('a title counts under the first population and the first design that it states', () => {
  const article: Article = {
    ...(references[0] as Article),
    title: 'Prospective comparison of two treatments of HEPATOCELLULAR carcinoma metastases',
  };
  const facets = facetsOf(article, [
    { id: 'any-metastases', label: 'metastases', titleWords: ['metastas'] },
    { id: 'carcinoma', label: 'carcinoma', titleWords: ['hepatocellular'] },
  ]);
  assert.deepEqual(
    [facets.population.id, facets.design.label],
    ['any-metastases', 'prospective study'],
  );
});
