import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument, type List } from './document.ts';

/** Lists as their markers and texts, each with the lists inside it. */
const outline = ({ items }: List): unknown[] =>
  items.map(({ marker, text, children }) => [marker, text, ...children.map(outline)]);

const read = (text: string) =>
  readDocument(text, []).map((block) => (block.kind === 'list' ? outline(block) : block.kind));

test('stars are bullets, but not before a definition', () => {
  assert.deepEqual(read('* headache\n* pain\n  * neck pain\n'), [
    [
      [undefined, 'headache'],
      [undefined, 'pain', [[undefined, 'neck pain']]],
    ],
  ]);
  assert.deepEqual(read('* Investigational – A medical treatment is that.\n'), ['paragraph']);
});

test('lists of more than 999 items go on; a year begins no item', () => {
  const items = Array.from({ length: 1002 }, (_, index) => `- ${index + 1}. Item`).join('\n');
  const [list] = readDocument(items, []);
  assert.equal(list?.kind === 'list' && list.items.at(-1)?.marker, '1002');
  assert.deepEqual(read('- 1. First\n- 2024. Not the next\n'), [
    [['1', 'First']],
    [[undefined, '2024. Not the next']],
  ]);
});
