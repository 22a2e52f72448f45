import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkedPages, listPagePath, onPage, pageCount, policiesPerPage } from './list-pages.ts';

test('every policy is on exactly one page, in order', () => {
  const policies = Array.from({ length: 2 * policiesPerPage + 1 }, (_, index) => index);
  const pages = Array.from({ length: pageCount(policies.length) }, (_, index) =>
    onPage(policies, index + 1),
  );
  assert.deepEqual(
    pages.map(({ length }) => length),
    [policiesPerPage, policiesPerPage, 1],
  );
  assert.deepEqual(pages.flat(), policies);
});

test('a short list and an empty one have only the home page', () => {
  assert.equal(pageCount(0), 1);
  assert.equal(pageCount(policiesPerPage), 1);
  assert.equal(listPagePath(1), '/');
  assert.equal(listPagePath(2), '/policies/2/');
});

test('a page links the first, the last and those around it', () => {
  assert.deepEqual(linkedPages(1, 3), [1, 2, 3]);
  assert.deepEqual(linkedPages(6, 12), [1, undefined, 4, 5, 6, 7, 8, undefined, 12]);
  // A single page is not a gap: its number takes no more room than an ellipsis.
  assert.deepEqual(linkedPages(5, 9), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
  assert.ok(linkedPages(50, 100).length <= 9);
});
