import type { Box } from './page.ts';
import type { Segment } from './segments.ts';

/** A table whose cells are parted by drawn lines. */
export interface Grid extends Box {
  /** Where columns and rows begin and end. */
  columns: number[];
  rows: number[];
  /** The drawn lines. */
  upright: Box[];
  level: Box[];
}

/** Lines nearer than this are one. */
const tolerance = 3;

/** True for a painted area, which may be the ground of a row. */
const isArea = ({ left, right, top, bottom }: Box): boolean =>
  right - left >= 12 && bottom - top >= 9;

/** The edges of a painted shape: a thin one is a line, another has four. */
function edgesOf({ left, right, top, bottom }: Box): { upright: Box[]; level: Box[] } {
  const [width, height] = [right - left, bottom - top];
  if (width < 2.5 && height < 2.5) return { upright: [], level: [] };
  if (width < 2.5) return { upright: height > 5 ? [{ left, right, top, bottom }] : [], level: [] };
  if (height < 2.5) return { upright: [], level: width > 9 ? [{ left, right, top, bottom }] : [] };
  if (!isArea({ left, right, top, bottom })) return { upright: [], level: [] };
  return {
    upright: [
      { left, right: left, top, bottom },
      { left: right, right, top, bottom },
    ],
    level: [
      { left, right, top, bottom: top },
      { left, right, top: bottom, bottom },
    ],
  };
}

const touches = (a: Box, b: Box): boolean =>
  a.left <= b.right + tolerance &&
  b.left <= a.right + tolerance &&
  a.top <= b.bottom + tolerance &&
  b.top <= a.bottom + tolerance;

function clustered(values: number[]): number[] {
  const made: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    if (value - (made.at(-1) ?? -Infinity) > tolerance) made.push(value);
  }
  return made;
}

const around = (boxes: Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  right: Math.max(...boxes.map(({ right }) => right)),
  top: Math.min(...boxes.map(({ top }) => top)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

/** Lines that touch each other, as groups. */
function connected(lines: Box[]): Box[][] {
  const groups: { box: Box; lines: Box[] }[] = [];
  for (const line of lines.toSorted((a, b) => a.top - b.top)) {
    // A line under words inside a frame is no part of it.
    const touching = groups.filter(
      (group) => touches(group.box, line) && group.lines.some((one) => touches(one, line)),
    );
    const merged = [...touching.flatMap((group) => group.lines), line];
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push({ box: around(merged), lines: merged });
  }
  return groups.map((group) => group.lines);
}

/** The ruled tables of a page. Lines between rows alone, and a single box, make none. */
export function gridsOf(shapes: Box[]): Grid[] {
  const edges = shapes.map(edgesOf);
  const ofAreas = new Set(
    edges.filter((_, at) => isArea(shapes[at] as Box)).flatMap((edge) => edge.upright),
  );
  const upright = edges.flatMap((edge) => edge.upright);
  const isUpright = new Set(upright);
  const level = edges.flatMap((edge) => edge.level);
  return connected([...upright, ...level]).flatMap((lines): Grid[] => {
    const own = {
      upright: lines.filter((line) => isUpright.has(line)),
      level: lines.filter((line) => !isUpright.has(line)),
    };
    const box = around(lines);
    if (own.upright.length === 0 || own.level.length === 0) return [];
    // A table may have no lines at its sides, and a page may cut its last row.
    const columns = clustered([...own.upright.map(({ left }) => left), box.left, box.right]);
    const rows = clustered([...own.level.map(({ top }) => top), box.top, box.bottom]);
    // Every other row may have a ground: that alone is no table.
    if (rows.length < 3 && own.upright.every((line) => ofAreas.has(line))) return [];
    const isFramed = clustered(own.upright.map(({ left }) => left)).length > 1;
    if (!isFramed && columns.length < 3) return [];
    if (columns.length < 2 || rows.length < 2 || columns.length + rows.length < 5) return [];
    return [{ ...box, columns, rows, ...own }];
  });
}

/** Index of the band that a place lies in. */
function bandOf(edges: number[], place: number): number {
  const index = edges.findLastIndex((edge) => edge <= place + 0.5);
  return Math.min(Math.max(index, 0), edges.length - 2);
}

/** Row and column of the cell that a segment stands in; of a merged cell, its first. */
export function cellOf(
  grid: Grid,
  { x, right, y, size }: Segment,
): { row: number; column: number } {
  const [middle, height] = [Math.min((x + right) / 2, x + size), y - size * 0.3];
  let column = bandOf(grid.columns, middle);
  let row = bandOf(grid.rows, height);
  const parts = (lines: Box[], isLine: (line: Box) => boolean) => lines.some(isLine);
  while (
    column > 0 &&
    !parts(
      grid.upright,
      ({ left, top, bottom }) =>
        Math.abs(left - (grid.columns[column] ?? 0)) <= tolerance &&
        top <= height &&
        bottom >= height,
    )
  )
    column -= 1;
  while (
    row > 0 &&
    !parts(
      grid.level,
      ({ top, left, right: end }) =>
        Math.abs(top - (grid.rows[row] ?? 0)) <= tolerance &&
        left <= middle + 1 &&
        end >= middle - 1,
    )
  )
    row -= 1;
  return { row, column };
}

/** True if a segment stands inside a grid. */
export const isInside = (grid: Grid, { x, right, y, size }: Segment): boolean => {
  const middle = (x + right) / 2;
  return (
    middle > grid.left &&
    middle < grid.right &&
    y - size * 0.3 > grid.top &&
    y - size * 0.3 < grid.bottom
  );
};
