import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unsureHyphens, unsureSentences, unsureSlashes } from './unsure.ts';

test('what is unsure is named by its line and page', () => {
  const text = 'The level of\nhor-mones\f is low. It is\nnot known.\n';
  assert.deepEqual(
    unsureHyphens(text, ['hor-mones']).map(({ line, page }) => [line, page]),
    [[2, 1]],
  );
  assert.match(unsureHyphens(text, ['hor-mones'])[0]?.message ?? '', /if it is “hormones”/);
  const [slash] = unsureSlashes('One\nNatural Killer Cell/Cytokine.\n', ['Cell/Cytokine']);
  assert.equal(slash?.line, 2);
  assert.match(slash.message, /if it is “Cell\/ Cytokine”/);
  assert.deepEqual(
    unsureSentences(text, ['It is not known.']).map(({ line, page }) => [line, page]),
    [[2, 2]],
  );
});
