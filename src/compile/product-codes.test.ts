import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Passage } from '../model/policy.ts';
import { productCodesOf } from './product-codes.ts';

const passage = (text: string): Passage => ({
  id: 'regulatory-p1',
  section: 'regulatory',
  kind: 'paragraph',
  key: '',
  headings: [],
  group: undefined,
  position: undefined,
  leads: [],
  text,
  sourcePages: undefined,
  place: { line: 1, column: 1 },
});
const codesIn = (...texts: string[]) => productCodesOf(texts.map(passage)).map(({ code }) => code);

test('product codes are read however many there are', () => {
  assert.deepEqual(codesIn('FDA product code: GEH.'), ['GEH']);
  assert.deepEqual(codesIn('FDA product codes: NEY and GEI.'), ['NEY', 'GEI']);
  assert.deepEqual(codesIn('FDA product codes: NEY, GEI, and GEH.', 'FDA product code: GEH.'), [
    'NEY',
    'GEI',
    'GEH',
  ]);
});

test('other words of three capitals are no product codes', () => {
  assert.deepEqual(codesIn('cleared by the FDA. RFA and TACE', 'The FDA product is HCC.'), []);
});
