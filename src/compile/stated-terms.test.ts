import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'hastscript';
import { areStatedTogether, statedTerms } from './stated-terms.ts';

const terms = [
  'investigational',
  'eligible for coverage',
  'not medically necessary',
  'not covered',
];
const stated = (...parts: Parameters<typeof h>[2][]) => [
  ...statedTerms(h('div', h('p', ...(parts as never[]))), terms),
];
const strong = (words: string) => h('strong', words);

test('the bold words of “considers … to be” state the position', () => {
  assert.deepEqual(stated('the Company considers MWA to be ', strong('investigational'), '.*'), [
    'investigational',
  ]);
  const both = ['to be ', strong('investigational'), ' and ', strong('not medically necessary')];
  assert.deepEqual(stated(...both).sort(), ['investigational', 'not medically necessary']);
});

test('a position that a sentence only mentions is not stated', () => {
  const mentioned = [
    'are not met (',
    strong('EXCEPT'),
    ' those denoted above as ',
    strong('not medically necessary**'),
    ') to be ',
    strong('investigational.*'),
  ];
  assert.deepEqual(stated(...mentioned), ['investigational']);
  assert.deepEqual(
    stated(
      'may be ',
      strong('eligible for coverage'),
      '. It will be denied as not medically necessary if not met.',
    ),
    ['eligible for coverage'],
  );
});

test('each of several positions of one sentence is stated', () => {
  const parts = [
    'Imaging is considered ', strong('investigational*'), ' for headache and ', strong('not medically necessary'), ' for pain.',
  ]; // prettier-ignore
  assert.deepEqual(stated(...parts).sort(), ['investigational', 'not medically necessary']);
  assert.deepEqual(stated('They are considered so, and are ', strong('not covered'), '.'), [
    'not covered',
  ]);
});

test('a position that a sentence denies is not stated; its negation is, if it is a position', () => {
  const all = [...terms, 'medically necessary'];
  const of = (...parts: unknown[]) => [
    ...statedTerms(h('div', h('p', ...(parts as never[]))), all),
  ];
  for (const words of [
    ['the Company does not consider MWA to be ', strong('investigational')],
    ['the Company doesn’t consider MWA, in the lung, to be ', strong('investigational')],
    ['MWA is no longer considered ', strong('investigational')],
    ['MWA cannot be considered ', strong('eligible for coverage')],
    ['MWA is ', strong('no longer considered investigational')],
    ['The Company never considers MWA to be investigational.'],
  ])
    assert.deepEqual(of(...words), []);
  for (const words of [
    ['MWA is not ', strong('medically necessary')],
    ['MWA is not considered to be ', strong('medically necessary')],
    ['MWA is considered not ', strong('medically necessary')],
  ])
    assert.deepEqual(of(...words), ['not medically necessary']);
  for (const words of [
    ['MWA is no longer ', strong('not covered'), '. It is ', strong('eligible for coverage')],
    ['the Company may consider MWA, which is not a drug, to be ', strong('eligible for coverage')],
    ['when criteria are not met, MWA is considered ', strong('eligible for coverage')],
  ])
    assert.deepEqual(of(...words), ['eligible for coverage']);
});

test('where nothing is bold, the sentence counts', () => {
  assert.deepEqual(stated('The Company considers MWA to be investigational.'), ['investigational']);
  assert.deepEqual(stated('Doses are ', strong('not'), ' covered after the first.'), [
    'not covered',
  ]);
  assert.deepEqual(stated('Nothing is stated here.'), []);
});

test('terms of two services in one sentence are stated each for itself', () => {
  const together = (...parts: string[]) =>
    areStatedTogether(
      h('div', h('p', ...parts.map((part, index) => (index % 2 ? strong(part) : part)))),
      new Set(['investigational', 'not medically necessary']),
    );
  const [one, other] = ['investigational', 'not medically necessary'];
  assert.ok(together('is considered ', one, '* and ', other, '.**'));
  assert.ok(together('is considered ', one, ' and is therefore considered ', other, '.'));
  assert.ok(!together('Surgery is considered ', one, ' for pain and ', other, ' for ease.'));
  assert.ok(!together('A is considered ', one, '. B is considered ', other, '.'));
});
