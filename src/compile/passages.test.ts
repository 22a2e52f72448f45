import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Root } from 'hast';
import { h } from 'hastscript';
import { passagesOf } from './passages.ts';

test('a list that follows another has the lead of both', () => {
  const tree: Root = {
    type: 'root',
    children: [
      h('p', { id: 'lead' }, 'ALL of the following:'),
      h('ol', h('li', { id: 'one' }, 'one')),
      h('ol', { start: 3 }, h('li', { id: 'three' }, 'three')),
    ],
  };
  const data = { positions: new Map(), labels: new Map(), historyKinds: new Map() };
  assert.deepEqual(
    passagesOf('coverage', tree, data).map(({ id, leads }) => [id, ...leads]),
    [['lead'], ['one', 'ALL of the following:'], ['three', 'ALL of the following:']],
  );
});
