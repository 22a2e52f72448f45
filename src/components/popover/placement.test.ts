import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gap, placeBeside, scrollToShow, type Box } from './placement.ts';

const room: Box = { left: 8, top: 60, right: 1000, bottom: 700 };
const size = { width: 300, height: 200 };
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** The panel at its place. */
function placed(kept: Box, mark = kept, panel = size): Box | undefined {
  const place = placeBeside(panel, kept, mark, room);
  return place && box(place.left, place.top, panel.width, panel.height);
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test('a panel is below its mark, or above it if there is no room below', () => {
  assert.deepEqual(placed(box(100, 100, 24, 24)), box(100, 124 + gap, 300, 200));
  assert.deepEqual(placed(box(100, 600, 24, 24)), box(100, 600 - gap - 200, 300, 200));
});

test('it keeps clear of all the words that it explains, not only of their mark', () => {
  const words = box(50, 400, 600, 120);
  const mark = box(60, 490, 24, 24);
  const panel = placed(words, mark);
  assert.ok(panel && !overlap(panel, words));
});

test('if there is no room above or below the words, the panel is at a side', () => {
  const after = box(50, 70, 400, 620);
  assert.deepEqual(placed(after, box(420, 80, 24, 24)), box(450 + gap, 80, 300, 200));
  const before = box(500, 70, 480, 620);
  assert.deepEqual(placed(before, box(950, 680, 24, 10)), box(500 - gap - 300, 500, 300, 200));
});

test('it stays whole in the window, wherever its mark is', () => {
  for (let left = 0; left <= 980; left += 70) {
    for (let top = 60; top <= 690; top += 70) {
      const mark = box(left, top, 24, 24);
      const panel = placed(mark);
      assert.ok(panel, `no place at ${left}, ${top}`);
      assert.ok(!overlap(panel, mark), `covers its mark at ${left}, ${top}`);
      assert.ok(panel.left >= room.left && panel.right <= room.right, `${left}, ${top}`);
      assert.ok(panel.top >= room.top && panel.bottom <= room.bottom, `${left}, ${top}`);
    }
  }
});

test('there is no place for a panel that is larger than what is left', () => {
  assert.equal(placed(box(10, 70, 980, 620)), undefined);
  const mark = box(100, 300, 24, 24);
  assert.equal(placed(mark, mark, { width: 300, height: 641 }), undefined);
  assert.equal(placed(mark, mark, { width: 993, height: 100 }), undefined);
});

test('words beyond the lower or upper edge are scrolled into view, and no further', () => {
  const edges = { top: 60, bottom: 300 };
  const scroll = (words: Box) => scrollToShow(words, words, edges);
  assert.equal(scroll(box(0, 290, 100, 40)), 30);
  assert.equal(scroll(box(0, 20, 100, 40)), -40);
  assert.equal(scroll(box(0, 100, 100, 40)), 0);
});

test('if the words have too many lines, the mark is shown', () => {
  const words = box(0, 0, 300, 500);
  const edges = { top: 60, bottom: 300 };
  assert.equal(scrollToShow(words, box(0, 476, 24, 24), edges), 200);
  assert.equal(scrollToShow(words, box(280, 10, 24, 24), edges), -50);
});
