import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyWordsOf } from './body-words.ts';

test('a part of the body is found by its adjective, and the other way round', () => {
  assert.deepEqual(bodyWordsOf(['renal', 'renal', 'treatment']), [['renal', 'kidney']]);
  assert.ok(bodyWordsOf(['lung', 'lung']).some(([adjective]) => adjective === 'pulmonary'));
  assert.deepEqual(bodyWordsOf(['clinical', 'clinical']), []);
});

test('a route through a part of the body is not the part itself', () => {
  assert.deepEqual(bodyWordsOf(['percutaneous', 'percutaneous']), []);
});

test('a text is not about something that it mentions only once', () => {
  assert.deepEqual(bodyWordsOf(['renal']), []);
});
