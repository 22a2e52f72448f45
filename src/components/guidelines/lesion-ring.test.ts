import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ringOf } from './lesion-ring.ts';

test('lesion sizes are rings to one scale that touch and do not overlap', () => {
  assert.deepEqual(
    ['≤ 3 cm', '3 to 5 cm', '> 5 cm'].map((size) => ringOf({ size })),
    [
      { inner: 0, outer: 1.5, open: false },
      { inner: 1.5, outer: 2.5, open: false },
      { inner: 2.5, outer: 3.5, open: true },
    ],
  );
});
