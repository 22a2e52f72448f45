import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isGround, isSlanted } from './open-pdf.ts';

test('the ground of a page is none of its shapes', () => {
  assert.equal(isGround({ left: 0, right: 595, top: 0, bottom: 842 }, 595, 842), true);
  assert.equal(isGround({ left: 50, right: 545, top: 50, bottom: 700 }, 595, 842), false);
});

test('a watermark stands at an angle; upright text, also of a turned page, does not', () => {
  assert.equal(isSlanted([56, 56, -56, 56]), true);
  assert.equal(isSlanted([10, 0, 0, -10]), false);
  assert.equal(isSlanted([0, 10, 10, 0]), false);
  // Text in italics that the file slants itself.
  assert.equal(isSlanted([10, 0, 3, -10]), false);
});
