import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WordEntry } from './files.ts';
import { parseQuery } from './parsed-query.ts';
import { american, stem, tokens } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';

const printed =
  'radiofrequency ablation chemoembolization embolization meta analysis 3 cm tumor haemorrhage hemorrhage esophageal randomized center follow up';
const entries = new Map<string, WordEntry>(printed.split(' ').map((word) => [word, 1]));
const vocabulary = vocabularyOf(
  { questions: [], fillers: [] },
  {
    get: (key) => Promise.resolve(entries.get(key)),
    below: (prefix) => Promise.resolve([...entries].filter(([key]) => key.startsWith(prefix))),
  },
);
const termsOf = async (query: string) => {
  const { terms, unknown } = await parseQuery(query, vocabulary);
  return [...terms.map(({ stem: one }) => one), ...unknown.map((word) => `?${word}`)].join(' ');
};

test('words are found joined, split and hyphenated', async () => {
  const pairs: [typed: string, printed: string][] = [
    ['radio frequency ablation', 'radiofrequency ablation'],
    ['radio-frequency ablation', 'radiofrequency ablation'],
    ['chemo-embolization', 'chemoembolization'],
    ['metaanalysis', 'meta analysis'],
    ['followup', 'follow up'],
    ['3cm', '3 cm'],
    ['<3cm tumour', '3 cm tumor'],
  ];
  for (const [typed, text] of pairs) assert.equal(await termsOf(typed), await termsOf(text), typed);
});

test('British spellings find American ones', async () => {
  assert.equal(await termsOf('oesophageal tumours'), await termsOf('esophageal tumor'));
  assert.equal(await termsOf('randomised centre'), await termsOf('randomized center'));
  const pairs = [
    'anaemia anemia',
    'haemorrhage hemorrhage',
    'leukaemia leukemia',
    'ischaemic ischemic',
    'paediatric pediatric',
    'oedema edema',
    'diarrhoea diarrhea',
    'labelled labeled',
    'behaviour behavior',
    'hospitalisation hospitalization',
    'analysed analyzed',
    'fibre fiber',
    'gynaecological gynecological',
    'foetal fetal',
    'catheterisation catheterization',
  ];
  for (const pair of pairs) {
    const [british = '', us = ''] = pair.split(' ');
    assert.equal(stem(british), stem(us), pair);
  }
});

test('words that only look British find themselves alone', () => {
  for (const [one, other] of [
    ['four', 'for'],
    ['hours', 'hors'],
    ['disease', 'dizease'],
    ['source', 'sorce'],
    ['does', 'dose'],
  ] as const) {
    assert.notEqual(stem(one), stem(other), one);
  }
  assert.equal(american('course'), 'course');
});

test('a word that is neither stays unknown', async () => {
  assert.equal(await termsOf('metaphysics'), '?metaphysics');
  assert.equal(await termsOf('radio waves'), '?radio ?waves');
});

test('numbers are separated only from their units', () => {
  assert.deepEqual(tokens('3cm, 510(k), 12mg/kg, 2B, T1a, 5FU'), [
    '3',
    'cm',
    '510k',
    '12',
    'mg',
    'kg',
    '2b',
    't1a',
    '5fu',
  ]);
});
