import assert from 'node:assert/strict';
import { test } from 'node:test';
import { line, lines } from './lines.test-helpers.ts';
import { columnsOf } from './page-columns.ts';
import type { Segment } from './segments.ts';

const texts = (segments: Segment[]) => segments.map(({ text }) => text);
const paragraph = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${name} ${index}: a line of a paragraph`);

const pages = (...all: Segment[][]) =>
  all.map((segments, index) => ({ number: index + 1, segments, shapes: [] }));

test('a page in two columns is read column by column, below what stands above both', () => {
  const title = [line(50, 80, 'A title that is as wide as both of the columns together, and more')];
  const left = lines(50, 120, ...paragraph('Left', 20));
  const right = lines(300, 120, ...paragraph('Right', 12));
  const parts = columnsOf(pages([...title, ...left, ...right]));
  assert.deepEqual(
    parts.map(({ segments }) => texts(segments)),
    [texts(title), texts(left), texts(right)],
  );
  // Lists and tables go on from one column in the next: both stand at one place.
  assert.deepEqual(
    new Set(parts.slice(1).flatMap(({ segments }) => segments.map(({ x }) => x))),
    new Set([50]),
  );
});

test('where other pages have columns, a few lines beside each other are columns', () => {
  const whole = [
    ...lines(50, 100, ...paragraph('Left', 20)),
    ...lines(300, 100, ...paragraph('Right', 20)),
  ];
  const short = [
    ...lines(50, 100, ...paragraph('Left', 2)),
    ...lines(300, 100, ...paragraph('Right', 2)),
  ];
  assert.equal(columnsOf(pages(short)).length, 1);
  assert.equal(columnsOf(pages(whole, short)).length, 4);
});

test('the rows of a table are no columns', () => {
  const row = (y: number) => [
    ...lines(50, y, ...paragraph('Cell', 9)),
    ...lines(250, y, ...paragraph('A wider cell of its row', 9)),
  ];
  assert.equal(columnsOf(pages([...row(100), ...row(220), ...row(340)])).length, 1);
});

test('short lines above and below columns know how wide their page is', () => {
  const above = [line(50, 40, 'Short')];
  const left = lines(50, 120, ...paragraph('Left', 20));
  const right = lines(300, 120, ...paragraph('Right', 20));
  const end = Math.max(...right.map((segment) => segment.right));
  assert.deepEqual(
    columnsOf(pages([...above, ...left, ...right])).map((part) => part.right),
    [end, undefined, undefined],
  );
});

test('a heading above both columns is no part of the left one, whose list is indented', () => {
  const heading = [line(50, 80, 'References')];
  const left = lines(70, 104, ...paragraph('Left', 20));
  const right = lines(320, 104, ...paragraph('Right', 20));
  const parts = columnsOf(pages([...heading, ...left, ...right]));
  assert.deepEqual(
    parts.map(({ segments }) => segments[0]?.x),
    [50, 70, 70],
  );
});
