import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOfAddress } from './words-of-address.ts';

test('the search box has what a missing address seems to name', () => {
  assert.equal(wordsOfAddress('/00221/liver-tumors/', '/'), '00221 liver tumors');
  assert.equal(wordsOfAddress('/policies/00221/', '/policies/'), '00221');
  assert.equal(wordsOfAddress('/tumor%20size', '/'), 'tumor size');
});

test('neither the page’s own name nor a malformed address names anything', () => {
  assert.equal(wordsOfAddress('/404.html', '/'), '');
  assert.equal(wordsOfAddress('/policies/404/', '/policies/'), '');
  assert.equal(wordsOfAddress('/5%', '/'), '');
});
