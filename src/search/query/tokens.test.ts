import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stem, tokens } from './tokens.ts';

test('ligatures, full-width characters and accents make no difference', () => {
  assert.deepEqual(tokens('beneﬁt eﬀect'), ['benefit', 'effect']);
  assert.deepEqual(tokens('４７３８１'), ['47381']);
  assert.deepEqual(tokens('Kürten Ku\u0308rten Kurten'), ['kurten', 'kurten', 'kurten']);
  assert.equal(stem('Ku\u0308rten'.toLowerCase()), stem('kurten'));
});

test('a percent sign is a word, even next to a number', () => {
  assert.deepEqual(tokens('<10% or 5 ％'), tokens('10 percent or 5 percent'));
});

test('a trademark sign does not become letters', () => {
  assert.deepEqual(tokens('Emprint™‡ SX'), ['emprint', 'sx']);
});
