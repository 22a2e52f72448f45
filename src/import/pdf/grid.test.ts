import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gridsOf } from './grid.ts';
import type { Box } from './page.ts';

const level = (y: number, left: number, right: number): Box => ({
  left,
  right,
  top: y,
  bottom: y + 1,
});
const upright = (x: number, top: number, bottom: number): Box => ({
  left: x,
  right: x + 1,
  top,
  bottom,
});

test('words that are underlined inside the frame of a page make no table', () => {
  const frame = { left: 20, right: 580, top: 20, bottom: 780 };
  assert.deepEqual(gridsOf([frame, level(200, 100, 180), level(300, 100, 180)]), []);
});

test('lines that touch each other are a table', () => {
  const [grid] = gridsOf([
    ...[100, 120, 140].map((y) => level(y, 50, 250)),
    ...[50, 150, 250].map((x) => upright(x, 100, 140)),
  ]);
  assert.deepEqual([grid?.columns.length, grid?.rows.length], [3, 3]);
});
