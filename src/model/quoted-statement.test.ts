import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { CompiledPolicy, Statement } from './policy.ts';
import { quotedStatement } from './quoted-statement.ts';

const statement = { id: 'with-criteria' } as Statement;

function quotationsOf(...text: Element[]): [string, string | undefined][] {
  const element = h('div', { id: statement.id }, text);
  element.data = { part: { kind: 'statement', id: statement.id } };
  const tree: Root = { type: 'root', children: [h('p', 'before'), element] };
  const sections = [{ name: 'coverage', tree }];
  return quotedStatement({ sections } as CompiledPolicy, statement).map(({ quotation, anchor }) => [
    toHtml(quotation),
    anchor,
  ]);
}

test('a statement is quoted with its lists, their numbering and nesting', () => {
  const list = h('ol', { type: 'A', id: 'list' }, [
    h('li', { id: 'one' }, [h('p', 'First; and'), h('ul', h('li', 'nested'))]),
    h('li', { id: 'two' }, 'Second.'),
  ]);
  assert.deepEqual(quotationsOf(h('p', { id: 'p1' }, 'When ALL are met:'), list), [
    ['<p>When <b class="combining">ALL</b> are met:</p>', 'p1'],
    [
      '<ol type="A"><li><p>First; and</p><ul><li>nested</li></ul></li><li>Second.</li></ol>',
      'list',
    ],
  ]);
});

test('only the words are quoted: no links, no marks and nothing that the site adds', () => {
  const paragraph = h('p', { id: 'p2', dataPage: '1' }, [
    'is ',
    h('strong', 'investigational'),
    '.',
    h('a', { href: 'notices#investigational' }, '*'),
    h('span', { dataEditorial: '' }, 'note'),
  ]);
  assert.deepEqual(quotationsOf(paragraph), [
    ['<p>is <strong>investigational</strong>.*</p>', 'p2'],
  ]);
});

test('a heading inside a statement is quoted as a paragraph', () => {
  assert.deepEqual(quotationsOf(h('h3', { id: 'adults' }, 'Adults')), [
    ['<p>Adults</p>', 'adults'],
  ]);
});

test('the caption of a table stays one', () => {
  const table = h('table', [h('caption', 'Doses'), h('tbody', h('tr', h('td', '5 mg')))]);
  assert.deepEqual(quotationsOf(table), [
    ['<table><caption>Doses</caption><tbody><tr><td>5 mg</td></tr></tbody></table>', undefined],
  ]);
});
