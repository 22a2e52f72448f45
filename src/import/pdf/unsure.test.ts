import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unsureHyphens, unsureSentences, unsureRows, unsureSlashes } from './unsure.ts';

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
