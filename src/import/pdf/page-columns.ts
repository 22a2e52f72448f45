import type { Body } from './furniture.ts';
import { gridsOf, isInside } from './grid.ts';
import type { Box } from './page.ts';
import type { Segment } from './segments.ts';

/** A part of a page that is read as a page of its own: all of it, or one of its columns. */
export interface Column extends Body {
  shapes: Box[];
  /** Right end of the page's text where this part is as wide as the page: its own lines may all be short. */
  right?: number;
}

/** Lines that a column has at least: less text beside other text is the cells of a row. */
const minLines = 8;

/** Columns whose distances differ less are the same. */
const tolerance = 3;

/** Distance of the tops of two columns beside each other at most, in sizes. */
const maxOffset = 6;

/** Lines that are further from each other than this, in sizes, are no lines of one paragraph. */
const apart = 1.8;

/** True if text goes up and to the right: to the next cell of a row, or the next column. */
const jumps = (before: Segment, next: Segment): boolean =>
  next.y < before.y - before.size && next.x > before.x + before.size;

const linesOf = (segments: Segment[]): number =>
  new Set(segments.map(({ y }) => Math.round(y))).size;

const leftOf = (segments: Segment[]): number => Math.min(...segments.map(({ x }) => x));

/** Where most lines of a column begin: the markers of its lists may stand at their right. */
function mainLeftOf(segments: Segment[]): number {
  const counts = Map.groupBy(segments, ({ x }) => Math.round(x));
  const [most = []] = [...counts.values()].toSorted((a, b) => b.length - a.length);
  return leftOf(most);
}

const widthOf = (segments: Segment[]): number =>
  Math.max(...segments.map(({ right }) => right)) - leftOf(segments);

const topOf = (segments: Segment[]): number => Math.min(...segments.map(({ y }) => y));

/** Two columns in text: where the left one begins, where the right one does, and where that ends. */
interface Pair {
  start: number;
  middle: number;
  end: number;
}

/**
 * The columns on both sides of a jump to the right; undefined if these are the cells of a table.
 * @param distance of the columns on other pages, if it is known: then few lines are enough
 */
function pairAt(
  segments: Segment[],
  middle: number,
  distance: number | undefined,
): Pair | undefined {
  const jump = segments[middle] as Segment;
  let start = middle;
  while (start > 0 && (segments[start - 1] as Segment).right <= jump.x) start -= 1;
  // Text above both columns may be short: they begin where the right one does.
  const top = jump.y - maxOffset * jump.size;
  while (start < middle && (segments[start] as Segment).y < top) start += 1;
  // A heading above both stands apart from the line that is level with the right one.
  const level = segments.findIndex(
    ({ y, size }, index) => index >= start && Math.abs(y - jump.y) < 0.2 * size,
  );
  const above = segments[level - 1];
  if (level > start && level < middle && above && jump.y - above.y > apart * jump.size)
    start = level;
  const left = segments.slice(start, middle);
  const gap = Math.max(...left.map(({ right }) => right));
  let end = middle + 1;
  while (end < segments.length && (segments[end] as Segment).x > gap) end += 1;
  const beside = segments.slice(middle, end);
  if (Math.abs(topOf(left) - topOf(beside)) > maxOffset * jump.size) return undefined;
  const pair = { start, middle, end };
  const isApart = [leftOf, mainLeftOf].some(
    (place) =>
      distance !== undefined && Math.abs(place(beside) - place(left) - distance) < tolerance,
  );
  if (isApart) return pair;
  if (linesOf(left) < minLines) return undefined;
  // Rows of a table stand above and below each other, and do not reach over the gap; columns of text
  // above or below a table are of one width.
  const [before, after] = [segments[start - 1], segments[end]];
  const isInRows =
    (before !== undefined && before.x > gap) ||
    (after !== undefined && after.right <= leftOf(beside) && linesOf(left) < 2 * minLines);
  const isOfOneWidth = Math.abs(widthOf(left) / widthOf(beside) - 1) < 0.05;
  return isInRows && !isOfOneWidth ? undefined : pair;
}

/** A column, moved to where the first one stands, so that lists and tables go on over both. */
const moved = (segments: Segment[], by: number): Segment[] =>
  segments.map((one) => ({
    ...one,
    x: one.x - by,
    right: one.right - by,
    items: one.items.map((item) => ({ ...item, x: item.x - by })),
  }));

const inColumn = ({ number, segments, shapes }: Column): Column => ({ number, segments, shapes });

/** The first pair of columns on a page, as far apart as on other pages if that is known. */
function firstPair({ segments, shapes }: Column, distance?: number): Pair | undefined {
  const grids = gridsOf(shapes);
  const areInTable = (...both: Segment[]) =>
    grids.some((grid) => both.every((segment) => isInside(grid, segment)));
  for (let index = 1; index < segments.length; index++) {
    const [before, next] = segments.slice(index - 1, index + 1) as [Segment, Segment];
    const pair =
      jumps(before, next) && !areInTable(before, next)
        ? pairAt(segments, index, distance)
        : undefined;
    if (pair) return pair;
  }
  return undefined;
}

/** The distance of two columns, as most pages have it: what stands in one may be indented. */
function distanceOf(pages: Column[]): number | undefined {
  const distances = pages.flatMap((page) => {
    const pair = firstPair(page);
    if (!pair) return [];
    const left = page.segments.slice(pair.start, pair.middle);
    const right = page.segments.slice(pair.middle, pair.end);
    return [mainLeftOf(right) - mainLeftOf(left), leftOf(right) - leftOf(left)].map(Math.round);
  });
  const counts = Map.groupBy(distances, (distance) => distance);
  return [...counts].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0];
}

/** The parts of a page: what stands in columns this far apart, and what stands above and below them. */
function partsOfPage(page: Column, distance: number): Column[] {
  const pair = firstPair(page, distance);
  if (!pair) return [page];
  const pageRight = page.right ?? Math.max(...page.segments.map((one) => one.right));
  const part = (start: number, end?: number) => ({
    ...page,
    right: pageRight,
    segments: page.segments.slice(start, end),
  });
  const right = {
    ...page,
    segments: moved(page.segments.slice(pair.middle, pair.end), distance),
    shapes: page.shapes.map((box) => ({
      ...box,
      left: box.left - distance,
      right: box.right - distance,
    })),
  };
  return [
    part(0, pair.start),
    inColumn(part(pair.start, pair.middle)),
    ...partsOfPage(right, distance).map(inColumn),
    ...partsOfPage(part(pair.end), distance),
  ].filter(({ segments }) => segments.length > 0);
}

/** The parts of pages in reading order, column by column: all columns where the first one stands. */
export function columnsOf(pages: Column[]): Column[] {
  const distance = distanceOf(pages);
  if (distance === undefined) return pages;
  return pages.flatMap((page) => partsOfPage(page, distance));
}
