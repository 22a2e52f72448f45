import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockToMdx } from './blocks-to-mdx.ts';
import { readDocument, readLines } from './document.ts';
import { noReferences } from './inline.ts';

const mdx = (text: string): string =>
  readDocument(readLines(text, []))
    .map((block) => blockToMdx(block, noReferences, { own: 2, least: 3 }))
    .join('\n\n');

test('a list whose numbers leave one out keeps the numbers that it prints', () => {
  assert.equal(
    mdx('1. First.\n2. Second.\n4. Fourth.\n'),
    '1. First.\n2. Second.\n\n{/* another list */}\n\n4. Fourth.',
  );
});

test('an item keeps the paragraphs in it, between empty lines', () => {
  assert.equal(mdx('- pain\n\n  OR\n\n- fever\n'), '- pain\n\n  OR\n\n- fever');
});
