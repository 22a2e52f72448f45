import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOfAddress } from './words-of-address.ts';

test('the search box has the words of a missing address', () => {
  assert.equal(wordsOfAddress('/00221/liver-tumors/', '/'), '00221 liver tumors');
  assert.equal(wordsOfAddress('/policies/00221/', '/policies/'), '00221');
  assert.equal(wordsOfAddress('/tumor%20size', '/'), 'tumor size');
});

test('the page’s own name and a malformed address have no words', () => {
  assert.equal(wordsOfAddress('/404.html', '/'), '');
  assert.equal(wordsOfAddress('/policies/404/', '/policies/'), '');
  assert.equal(wordsOfAddress('/5%', '/'), '');
});
