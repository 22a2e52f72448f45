import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument, readLines } from './document.ts';
import { numberedReferences } from './reference-list.ts';

const references = (text: string) =>
  numberedReferences({
    name: 'references',
    label: undefined,
    level: 2,
    blocks: readDocument(readLines(text, [])),
  }).map((one) => one.text);

test('a paragraph below a reference is a part of it, indented or not', () => {
  assert.deepEqual(
    references(
      '1. First.\n\n   Abstract: one.\n\n2. Second.\n\nAbstract: two.\n\n3. Third.\n\nEnd.\n',
    ),
    ['First.\nAbstract: one.', 'Second.\nAbstract: two.', 'Third.'],
  );
});

test('references that a heading parts, or that have lists, stay text', () => {
  assert.deepEqual(references('1. First.\n\n### More\n\n2. Second.\n'), []);
  assert.deepEqual(references('1. First.\n   - a\n2. Second.\n'), []);
});

test('references may be numbered with parentheses or brackets, and leave out numbers', () => {
  for (const text of [
    '[1] First.\n\n[2] Second,\n[9] cited.\n\n[4] Fourth.\n',
    '\\[1\\] First.\n\\[2\\] Second.\n',
  ])
    assert.equal(references(text)[0], 'First.');
  assert.deepEqual(references('1) First.\n2) Second.\n'), ['First.', 'Second.']);
  assert.deepEqual(references('1. First.\n3. Third.\n'), ['First.', 'Third.']);
  assert.deepEqual(references('1. First.\n\n2) Second.\n'), []);
});
