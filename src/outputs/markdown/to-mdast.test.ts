import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toMdast } from './to-mdast.ts';

const markdown = (...elements: Element[]): string =>
  toMarkdown(
    { type: 'root', children: toMdast(elements, (href) => href) },
    { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-' },
  );

test('a table has its caption above it, and a cell for every spanned position', () => {
  const table = h('table', [
    h('caption', 'Table 2. Doses'),
    h('thead', h('tr', [h('th', 'Drug'), h('th', 'Dose'), h('th', 'Days')])),
    h('tbody', [
      h('tr', h('th', { colSpan: 3 }, 'Adults')),
      h('tr', [h('td', { rowSpan: 2 }, 'A'), h('td', '1 mg'), h('td', '2')]),
      h('tr', [h('td', '5 mg'), h('td', '3')]),
    ]),
  ]);
  assert.equal(
    markdown(table),
    [
      'Table 2. Doses\n',
      '| Drug | Dose | Days |',
      '| - | - | - |',
      '| Adults | | |',
      '| A | 1 mg | 2 |',
      '| | 5 mg | 3 |\n',
    ].join('\n'),
  );
});

test('a table without heads gets an empty header row', () => {
  const table = h('table', h('tbody', h('tr', [h('td', 'C22.0'), h('td', 'C22.9')])));
  assert.equal(markdown(table), '| | |\n| - | - |\n| C22.0 | C22.9 |\n');
});

test('several lines in a cell stay in their cell, and words do not run together', () => {
  const cell = h('td', [h('p', 'First line'), h('p', 'second'), h('ul', [h('li', 'a|b')])]);
  const table = h('table', [h('thead', h('tr', h('th', ['One', h('br'), 'two']))), h('tr', cell)]);
  assert.equal(markdown(table), '| One two |\n| - |\n| First line second a\\|b |\n');
});

test('a heading is a single line', () => {
  assert.equal(markdown(h('h2', ['One', h('br'), 'two'])), '## One two\n');
});

test('what the site adds is left out, and an abbreviation link is reduced to its words', () => {
  const paragraph = h('p', [
    'The ',
    h('a', { className: 'abbr', href: 'background#p1' }, 'RCT'),
    h('span', { dataEditorial: '' }, 'added'),
    ' ended',
    h('a', { href: 'notices#investigational' }, '*'),
  ]);
  assert.equal(
    markdown(paragraph, h('div', { dataEditorial: '' }, h('p', 'added'))),
    'The RCT ended[\\*](notices#investigational)\n',
  );
});

test('numbering continues where the document continues it', () => {
  const item = (words: string) => h('li', words);
  assert.equal(markdown(h('ol', { start: 4 }, [item('x'), item('y')])), '4. x\n5. y\n');
  assert.equal(markdown(h('ol', { start: 27, type: 'a' }, [item('x')])), 'aa. x\n');
  assert.equal(markdown(h('ol', { start: 9, type: 'I' }, [item('x')])), 'IX. x\n');
});

test('non-consecutive numbers stay as they are', () => {
  const items = [h('li', 'x'), h('li', { value: 3 }, 'y'), h('li', 'z')];
  assert.equal(markdown(h('ol', items)), '1\\. x\n\n3\\. y\n\n4\\. z\n');
  assert.equal(markdown(h('ol', { type: 'a' }, items)), 'a. x\n\nc. y\n\nd. z\n');
  assert.equal(markdown(h('ul', items)), '- x\n- y\n- z\n');
});
