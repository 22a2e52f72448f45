import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyWordsOf } from './body-words.ts';

test('a part of the body is found by its adjective, and the other way round', () => {
  assert.deepEqual(bodyWordsOf(['renal', 'renal', 'treatment']), [['renal', 'kidney']]);
  assert.ok(bodyWordsOf(['lung', 'lung']).some(([adjective]) => adjective === 'pulmonary'));
  assert.deepEqual(bodyWordsOf(['clinical', 'clinical']), []);
});

test('a way through a part of the body is not the part', () => {
  assert.deepEqual(bodyWordsOf(['percutaneous', 'percutaneous']), []);
});

test('a text is not about what it mentions once', () => {
  assert.deepEqual(bodyWordsOf(['renal']), []);
});
