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
  ['ICD-10-CM C220', ['code C22.0']],
  ['icd10 code C22.0', ['code C22.0']],
  ['C220', ['code C22.0']],
  ['K50919', ['code K50.919']],
  ['ICD-10 C2618', ['code C2618 or code C26.18']],
  ['ICD-10 C22', ['codes C22']],
  ['cpt 473', ['codes 473']],
  ['J 9999', ['code J9999']],
  ['0235U', ['code 0235U']],
  ['0001M', ['code 0001M']],
  ['10.1002/art.40726', ['doi 10.1002/ART.40726']],
  ['doi: 10.1002/art.40726.', ['doi 10.1002/ART.40726']],
  ['https://doi.org/10.1002/art.40726', ['doi 10.1002/ART.40726']],
  ['50474-0780-85', ['code 50474-0780-85']],
  ['155.0', ['code 155.0']],
  ['0F503ZF', ['code 0F503ZF']],
  ['(47383)', ['code 47383 or policy 47383']],
  ['47383?', ['code 47383 or policy 47383']],
  ['47370-47384', ['range 47370-47384']],
  ['47371–47383', ['range 47371-47383']],
  ['CPT 47383 to 47370', ['range 47370-47383']],
  ['C22.0 through C22.9', ['range C22.0-C22.9']],
  ['C220-C229', ['range C22.0-C22.9']],
  ['#00220', ['policy 00220']],
  ['policy #00220', ['policy 00220']],
  [
    '47371, 47381 and 47383',
    ['code 47371 or policy 47371', 'code 47381 or policy 47381', 'code 47383 or policy 47383'],
  ],
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
  ['GEH product code', ['product GEH']],
  ['fda geh', ['product GEH']],
];

for (const [typed, identifiers] of cases) {
  test(`“${typed}” is ${identifiers.join(', ')}`, () => {
    assert.deepEqual(identifiersOf(typed), identifiers);
  });
}

test('digits may be full-width', () => {
  assert.equal(recognise('４７３８１')[0]?.candidates[0]?.value, '47381');
});

test('words and dates are not identifiers', () => {
  for (const typed of ['liver', 'Wang 2015', '2024', '06/12/2024', 'category 2B', '510(k)', '']) {
    assert.deepEqual(recognise(typed), [], typed);
  }
});

test('a bare category of codes may be a word', () => {
  const [one] = recognise('C22');
  assert.deepEqual(one?.candidates, [{ kind: 'codes', value: 'C22' }]);
  assert.equal(one.isCertain, false);
});

test('three bare letters may be a product code, or a word', () => {
  const [one] = recognise('GEH');
  assert.deepEqual(one?.candidates, [{ kind: 'product', value: 'GEH' }]);
  assert.equal(one.isCertain, false);
});

test('identifiers inside a question are found, but not text that only looks like one', () => {
  const within = (query: string) => recogniseWithin(query).map(({ typed }) => typed);
  assert.deepEqual(within('is CPT 47381 covered'), ['CPT 47381']);
  assert.deepEqual(within('J3490 and NCT05303038?'), ['J3490', 'NCT05303038']);
  assert.deepEqual(within('see 10.1016/12345678, please'), ['10.1016/12345678']);
  assert.deepEqual(within('what changed in 2015, 12.3 and x47381'), []);
});
