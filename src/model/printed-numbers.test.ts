import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { printedNumbers } from './printed-numbers.ts';

const numbersIn = (list: Element): string[] => printedNumbers(list, list.children as Element[]);

test('items have the numbers that the document prints, in its form and from where it counts', () => {
  const items = () => [h('li'), h('li', { value: 5 }), h('li')];
  assert.deepEqual(numbersIn(h('ol', items())), ['1.', '5.', '6.']);
  assert.deepEqual(numbersIn(h('ol', { type: 'A', start: 2 }, items())), ['B.', 'E.', 'F.']);
  const roman = { type: 'i', dataDelimiter: '()' };
  assert.deepEqual(numbersIn(h('ol', roman, items())), ['(i)', '(v)', '(vi)']);
  assert.deepEqual(numbersIn(h('ul', items())), ['', '', '']);
});
