import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Root } from 'hast';
import { h } from 'hastscript';
import { outlineOf } from './outline.ts';

const root = (...children: Root['children']): Root => ({ type: 'root', children });

test('the contents are the headings below the first level and the populations, in order', () => {
  const tree = root(
    h('h1', { id: 'page' }, 'Page'),
    h('h2', { id: 'summary' }, ['Summary of ', h('em', 'Evidence')]),
    h('div', { id: 'adults', dataPopulation: 'Adults' }, [h('h4', { id: 'deep' }, 'Deep')]),
    h('section', [h('h3', { id: 'more' }, 'More\n  words')]),
  );
  assert.deepEqual(outlineOf(tree), [
    { id: 'summary', text: 'Summary of Evidence', level: 2 },
    { id: 'adults', text: 'Adults', level: 3 },
    { id: 'more', text: 'More words', level: 3 },
  ]);
});

test('what the site adds is not in the contents, nor in the words of a heading', () => {
  const tree = root(
    h('div', { dataEditorial: '' }, [h('h2', { id: 'added' }, 'Added')]),
    h('h2', { id: 'own' }, ['Own', h('span', { dataEditorial: '' }, '7')]),
  );
  assert.deepEqual(outlineOf(tree), [{ id: 'own', text: 'Own', level: 2 }]);
});
