import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkedStudies } from './citation.ts';
import { added, moved, putBack, readClippings, remarked, removed, studiesOf } from './clippings.ts';
import { clipping } from './clipping.test-helpers.ts';

const [a, b, c] = ['a', 'b', 'c'].map((id) => clipping({ address: `https://x.org/1/#${id}` }));
assert.ok(a && b && c);
const names = (all: { address: string }[]) => all.map(({ address }) => address.slice(-1)).join('');

test('a clipping is added at the end, once for each version of its policy', () => {
  assert.equal(names(added([a], b)), 'ab');
  assert.equal(names(added([a, b], { ...a, remark: 'Again' })), 'ab');
  const newer = { ...a, policy: { ...a.policy, sha256: 'other' } };
  assert.equal(names(added([a, b], newer)), 'aba');
  assert.equal(names(removed([a, newer], a)), 'a');
});

test('clippings move by one place and stay at the ends', () => {
  assert.equal(names(moved([a, b, c], b, -1)), 'bac');
  assert.equal(names(moved([a, b, c], b, 1)), 'acb');
  assert.equal(names(moved([a, b, c], a, -1)), 'abc');
  assert.equal(names(moved([a, b, c], c, 1)), 'abc');
  assert.equal(names(moved([a, b], c, -1)), 'ab');
});

test('a removed clipping is restored to its place, only once', () => {
  assert.equal(names(putBack(removed([a, b, c], b), b, 1)), 'abc');
  assert.equal(names(putBack([a, b], b, 0)), 'ab');
});

test('a remark changes nothing else', () => {
  const [first, second] = remarked([a, b], a, 'For the letter');
  assert.deepEqual(first, { ...a, remark: 'For the letter' });
  assert.equal(second, b);
});

test('the studies of passages and references are one list, each once, in their order', () => {
  const study = (ris: string) => ({ ...a, ris });
  assert.deepEqual(
    studiesOf([study('TY  - B\nER  - \n\nTY  - C\n'), b, study('TY  - A\n'), study('TY  - C\n')]),
    ['TY  - B\nER  - \n\n', 'TY  - C\n', 'TY  - A\n'],
  );
  assert.deepEqual(studiesOf([a]), []);
});

test('the studies that the site links to a passage are named; a reference is its own study', () => {
  assert.equal(
    linkedStudies({ ...a, references: [3, 4] }),
    'This site links references 3, 4 to this passage. The RIS file has them.',
  );
  assert.equal(linkedStudies({ ...a, address: 'x#ref-5', references: [5] }), undefined);
  assert.equal(linkedStudies(a), undefined);
});

test('stored clippings are read back, and anything else is rejected', () => {
  assert.deepEqual(readClippings(JSON.stringify([a, b])), [a, b]);
  for (const wrong of [
    '{}',
    '[null]',
    '[{"words":"x"}]',
    'no JSON',
    JSON.stringify([{ ...a, leads: 'x' }]),
  ]) {
    assert.throws(() => readClippings(wrong), wrong);
  }
});
