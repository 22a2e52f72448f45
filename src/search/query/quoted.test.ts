import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotedLines, quotedText, type Quoted } from './quoted.ts';

test('each block is a line of words, and what is bold or raised is part of its line', () => {
  const item: Quoted = ['li a.', ['5 cm', ['sup', ['3']], '; ', ['b', ['AND']]]];
  const list: Quoted = ['ul', [['li', ['ANY of:', ['ol', [item, ['li b.', ['Other.']]]]]]]];
  assert.deepEqual(quotedLines(list), ['ANY of:', '5 cm3; AND', 'Other.']);
  assert.equal(quotedText(list), 'ANY of: 5 cm3; AND Other.');
  assert.deepEqual(quotedLines('A paragraph.'), ['A paragraph.']);
});
