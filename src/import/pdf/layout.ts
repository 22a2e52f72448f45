import { cellOf, gridsOf, isInside, type Grid } from './grid.ts';
import { isMarker } from './markers.ts';
import type { Box } from './page.ts';
import {
  areAligned,
  belongs,
  cell,
  cellsOf,
  isRuled,
  isTight,
  withoutRest,
  type Cell,
  type Row,
} from './open-table.ts';
import { splitBetween, type Segment } from './segments.ts';

/** A part of a page in reading order: text that flows, or a table of cells with the text in each. */
export type Part =
  { kind: 'flow'; segments: Segment[] } | { kind: 'table'; rows: Segment[][][]; isCut: boolean };

/** Segments as rows of cells, by where each stands from the one before it. */
function rowsOf(segments: Segment[], rules: Box[], leading: number): Row[] {
  const rows: Row[] = [];
  for (const segment of segments) {
    const row = rows.at(-1);
    const current = row?.at(-1);
    const before = current?.segments.at(-1);
    const add = (next: Cell) => {
      Object.assign(current ?? {}, next);
    };
    if (!row || !current || !before) {
      rows.push([cell([segment])]);
      continue;
    }
    const isBelow = segment.y > before.y + 0.5 * before.size;
    const beside = current.segments.filter(({ y }) => y > segment.y - segment.size * 1.2);
    const isRight = segment.x >= Math.max(...beside.map(({ right }) => right), before.right) - 1;
    if (!isBelow && isRight) {
      if (isMarker(before.text) && Math.abs(segment.y - before.y) < 2) {
        add(cell([...current.segments, segment]));
        continue;
      }
      if (row.length === 1) {
        // Lines above the first of this row are text of their own.
        let begin = current.segments.findIndex(({ y }) => y > segment.y - segment.size * 0.5);
        if (begin < 0) begin = current.segments.length - 1;
        while (
          begin > 0 &&
          isSameCell(
            current.segments[begin - 1] as Segment,
            current.segments[begin] as Segment,
            leading,
          )
        )
          begin -= 1;
        const above = current.segments.slice(0, begin);
        if (above.length > 0) {
          rows.splice(-1, 1, [cell(above)], [cell(current.segments.slice(begin))]);
        }
      }
      rows.at(-1)?.push(cell([segment]));
      continue;
    }
    const isOver = segment.x < current.right && segment.right > current.left;
    const isLeft = segment.x < current.left - 3 && segment.x < (row.at(-2)?.right ?? -Infinity);
    const isSame =
      isBelow &&
      isOver &&
      !isLeft &&
      (row.length === 1 || (isTight(before, segment) && !isRuled(before, segment, rules)));
    if (isSame) add(cell([...current.segments, segment]));
    else rows.push([cell([segment])]);
  }
  return rows;
}

/** True for lines that a cell wraps: close, and of one indent or one middle. */
const isSameCell = (before: Segment, next: Segment, leading: number): boolean => {
  const isAligned =
    Math.abs(before.x - next.x) < 2 || Math.abs(before.x + before.right - next.x - next.right) < 4;
  const pitch = (next.y - before.y) / next.size;
  return pitch < Math.max(1.45, 1.15 * leading) && isAligned && !next.hasBullet;
};

/** True for cells that stand where the columns of a table begin. */
const standsBelow = (row: Row, lefts: number[]): boolean =>
  row.length > 1 &&
  row.length === lefts.length &&
  row.every(({ left }, at) => Math.abs(left - (lefts[at] ?? 0)) < 3);

/**
 * Flowing text and tables without lines, of segments in reading order.
 * @param above where the columns begin of the table with which the page before ends
 */
function flowParts(
  segments: Segment[],
  rules: Box[],
  leading: number,
  above: number[] = [],
): Part[] {
  const parts: Part[] = [];
  const flow = (added: Segment[]) => {
    const last = parts.at(-1);
    if (last?.kind === 'flow') last.segments.push(...added);
    else parts.push({ kind: 'flow', segments: [...added] });
  };
  const rows = rowsOf(segments, rules, leading);
  for (let index = 0; index < rows.length;) {
    const row = rows[index] as Row;
    if (row.length < 2) {
      flow(row.flatMap((one) => one.segments));
      index += 1;
      continue;
    }
    const table = [row];
    const goesOn = index === 0 && standsBelow(row, above);
    index += 1;
    while (index < rows.length) {
      rows.splice(index, 1, ...withoutRest(rows[index] as Row, table));
      const next = rows[index] as Row;
      if (next.length < 2 && !belongs(next, rows[index + 1], table)) break;
      table.push(next);
      index += 1;
    }
    if (goesOn || (table.length > 1 && areAligned(table)))
      parts.push({ kind: 'table', rows: cellsOf(table, rules, leading), isCut: false });
    else flow(table.flat().flatMap((one) => one.segments));
  }
  return parts;
}

function gridPart(grid: Grid, segments: Segment[]): Part {
  const width = grid.columns.length - 1;
  const rows = Array.from({ length: grid.rows.length - 1 }, () =>
    Array.from({ length: width }, (): Segment[] => []),
  );
  const columns = grid.columns
    .slice(1)
    .map((right, at) => ({ left: grid.columns[at] ?? 0, right }));
  for (const segment of segments.flatMap((one) => splitBetween(one, columns))) {
    const { row, column } = cellOf(grid, segment);
    rows[row]?.[column]?.push(segment);
  }
  const filled = rows.filter((row) => row.some((one) => one.length > 0));
  // Edges of nothing: a line that is drawn twice, or a frame around the table.
  const used = grid.columns
    .slice(0, -1)
    .map((_, at) => filled.some((row) => (row[at] ?? []).length > 0));
  return {
    kind: 'table',
    isCut: Math.max(...grid.level.map(({ bottom }) => bottom)) < grid.bottom - 3,
    rows: filled.map((row) => row.filter((_, at) => used[at])),
  };
}

/** True for a frame around a table whose columns no line parts: its rows have text beside text. */
function framesColumns(grid: Grid, segments: Segment[]): boolean {
  if (grid.columns.length > 2) return false;
  const rows = segments.filter((segment, index) => {
    const before = segments[index - 1];
    return (
      before &&
      !isMarker(before.text) &&
      Math.abs(before.y - segment.y) < 2 &&
      segment.x > before.right + segment.size
    );
  });
  return rows.length > 1;
}

/**
 * The parts of a page, or of one of its columns, in reading order.
 * @param leading distance of two lines of a paragraph, in sizes
 * @param above where the columns begin of the table with which the page before ends
 */
export function partsOf(
  segments: Segment[],
  shapes: Box[],
  leading: number,
  above?: number[],
): Part[] {
  const grids = gridsOf(shapes).filter((grid) => {
    const inside = segments.filter((one) => isInside(grid, one));
    return inside.length > 0 && !framesColumns(grid, inside);
  });
  const rules = shapes.filter(
    ({ left, right, top, bottom }) => bottom - top < 2.5 && right - left > 9,
  );
  const parts: Part[] = [];
  let flow: Segment[] = [];
  const seen = new Set<Grid>();
  for (const segment of segments) {
    const grid = grids.find((one) => isInside(one, segment));
    if (!grid) {
      flow.push(segment);
      continue;
    }
    if (seen.has(grid)) continue;
    seen.add(grid);
    parts.push(
      ...flowParts(flow, rules, leading, parts.length === 0 ? above : []),
      gridPart(
        grid,
        segments.filter((one) => isInside(grid, one)),
      ),
    );
    flow = [];
  }
  return [...parts, ...flowParts(flow, rules, leading, parts.length === 0 ? above : [])];
}
