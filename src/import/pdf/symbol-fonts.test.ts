import assert from 'node:assert/strict';
import { test } from 'node:test';
import { symbolText } from './symbol-fonts.ts';

test('what a symbol font prints is read as the sign that is seen', () => {
  assert.equal(symbolText('ABCDEF+SymbolMT', '\uF0B3 3 cm'), '≥ 3 cm');
  assert.equal(symbolText('Symbol', '\uF0B7'), '•');
  assert.equal(symbolText('Symbol', '\uF061'), 'α');
  assert.equal(symbolText('ABCDEF+Wingdings-Regular', '§'), '•');
  assert.equal(symbolText('ABCDEF+Wingdings', '\uF0D8'), '•');
  assert.equal(symbolText('ABCDEF+Calibri', '§ 3'), '§ 3');
});
