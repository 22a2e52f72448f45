import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recogniseWithin } from './identify-within.ts';
import { recognise } from './identify.ts';

const identifiersOf = (query: string): string[] =>
  recognise(query).map(({ candidates }) =>
    candidates.map(({ kind, value }) => `${kind} ${value}`).join(' or '),
  );

const cases: [typed: string, identifiers: string[]][] = [
  ['47381', ['code 47381 or policy 47381']],
  ['CPT® code 47381', ['code 47381']],
  ['cpt47381-26', ['code 47381']],
  ['0581T', ['code 0581T']],
  ['j3490', ['code J3490']],
  ['c22.0', ['code C22.0']],
  ['ICD-10-CM C220', ['code C220']],
  [
    '47371, 47381;J3490',
    ['code 47371 or policy 47371', 'code 47381 or policy 47381', 'code J3490'],
  ],
  ['9065296', ['pmid 9065296']],
  ['PMID: 12', ['pmid 12']],
  ['https://pubmed.ncbi.nlm.nih.gov/9065296/', ['pmid 9065296']],
  ['nct 05303038', ['nct NCT05303038']],
  ['https://clinicaltrials.gov/study/NCT05303038', ['nct NCT05303038']],
  ['[12]', ['reference 12']],
  ['Ref. no. 3', ['reference 3']],
  ['policy #220', ['policy 00220']],
  ['00220', ['code 00220 or policy 00220']],
  ['product code GEH', ['product GEH']],
  ['fda geh', ['product GEH']],
];

for (const [typed, identifiers] of cases) {
  test(`“${typed}” is ${identifiers.join(', ')}`, () => {
    assert.deepEqual(identifiersOf(typed), identifiers);
  });
}

test('digits may be of full width', () => {
  assert.equal(recognise('４７３８１')[0]?.candidates[0]?.value, '47381');
});

test('words and dates are no identifiers', () => {
  for (const typed of ['liver', 'Wang 2015', '2024', '06/12/2024', 'category 2B', '510(k)', '']) {
    assert.deepEqual(recognise(typed), [], typed);
  }
});

test('three bare letters may be a product code, or a word', () => {
  const [one] = recognise('GEH');
  assert.deepEqual(one?.candidates, [{ kind: 'product', value: 'GEH' }]);
  assert.equal(one.isCertain, false);
});

test('identifiers inside a question are found, and what only looks like one is not', () => {
  const within = (query: string) => recogniseWithin(query).map(({ typed }) => typed);
  assert.deepEqual(within('is CPT 47381 covered'), ['CPT 47381']);
  assert.deepEqual(within('J3490 and NCT05303038?'), ['J3490', 'NCT05303038']);
  assert.deepEqual(within('what changed in 2015, 12.3 and x47381'), []);
});
