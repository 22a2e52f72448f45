import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { splitTree, type Place } from './split-tree.ts';

const tree: Root = {
  type: 'root',
  children: [h('h1', 'A'), { type: 'text', value: '\n' }, h('table', 'B'), h('table', 'C')],
};

const parts = (tagName: string, side: Place['side']): string[] | undefined =>
  splitTree(tree, { at: (element) => element.tagName === tagName, side })?.map((part) =>
    toHtml(part),
  );

test('a text is split on either side of the first block that the place accepts', () => {
  assert.deepEqual(parts('h1', 'after'), ['<h1>A</h1>', '\n<table>B</table><table>C</table>']);
  assert.deepEqual(parts('table', 'before'), ['<h1>A</h1>\n', '<table>B</table><table>C</table>']);
  assert.deepEqual(parts('table', 'after'), ['<h1>A</h1>\n<table>B</table>', '<table>C</table>']);
});

test('a text without such a block is not split', () => {
  assert.equal(parts('ul', 'before'), undefined);
});
