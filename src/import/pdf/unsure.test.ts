import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  unsureCells,
  unsureHeads,
  unsurePoints,
  unsureHyphens,
  unsureSentences,
  unsureRows,
  unsureSlashes,
} from './unsure.ts';

test('what is unsure is named by its line and page', () => {
  const text = 'The level of\nhor-mones\f is low. It is\nnot known.\n';
  assert.deepEqual(
    unsureHyphens(text, ['hor-mones']).map(({ line, page }) => [line, page]),
    [[2, 1]],
  );
  assert.match(unsureHyphens(text, ['hor-mones'])[0]?.message ?? '', /if it is “hormones”/);
  const [row] = unsureRows('A row\n| CPT | 47371 Delete code effective |\n', [
    'Delete code effective',
  ]);
  assert.equal(row?.line, 2);
  assert.match(row.message, /taken as the rest of the row above it/);
  const [slash] = unsureSlashes('One\nNatural Killer Cell/Cytokine.\n', ['Cell/Cytokine']);
  assert.equal(slash?.line, 2);
  assert.match(slash.message, /if it is “Cell\/ Cytokine”/);
  assert.deepEqual(
    unsureSentences(text, ['It is not known.']).map(({ line, page }) => [line, page]),
    [[2, 2]],
  );
});

test('the words of two columns that may be mixed are named, and the heads that begin a table again', () => {
  const text =
    'Low- 5\n\n| Trial | Size |\n|---|---|\n| a laparo-330scopic one | 2 |\n| ap- | re- 160 |\n';
  assert.deepEqual(
    unsureCells(text).map(({ line }) => line),
    [1, 5, 6, 6],
  );
  assert.deepEqual(unsureCells('Low- 5\n'), []);
  const tables = '| **Code Type** | Code |\n|---|---|\n\n\f| **Code Type Code** |\n|---|\n';
  assert.deepEqual(
    unsureHeads(tables, [{ page: 2, text: 'Code Type Code' }]).map(({ line, page }) => [
      line,
      page,
    ]),
    [[4, 2]],
  );
  const [point] = unsurePoints('One\n2015 Oct; 40(7)\n', ['Oct; 40(7)']);
  assert.equal(point?.line, 2);
  assert.match(point.message, /if it is “Oct;40\(7\)”/);
});
