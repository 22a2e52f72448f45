import { cellOf, gridsOf, isInside, type Grid } from './grid.ts';
import type { Box } from './page.ts';
import { isMarker, splitAt, type Segment } from './segments.ts';

/** A part of a page in reading order: text that flows, or a table of cells with the text in each. */
export type Part =
  | { kind: 'flow'; segments: Segment[] }
  | { kind: 'column'; segments: Segment[] }
  | { kind: 'table'; rows: Segment[][][]; isCut: boolean };

interface Cell {
  segments: Segment[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}
type Row = Cell[];

const cell = (segments: Segment[]): Cell => ({
  segments,
  left: Math.min(...segments.map(({ x }) => x)),
  right: Math.max(...segments.map(({ right }) => right)),
  top: Math.min(...segments.map(({ y, size }) => y - size)),
  bottom: Math.max(...segments.map(({ y }) => y)),
});

/** True for the next line of one cell or paragraph. */
const isTight = (before: Segment, next: Segment): boolean =>
  next.y - before.y < 1.75 * Math.max(before.size, next.size);

/** True if a line is drawn between two lines of text; one under words alone underlines them. */
const isRuled = (before: Segment, next: Segment, rules: Box[]): boolean =>
  rules.some(
    ({ left, right, top, bottom }) =>
      top > before.y &&
      bottom < next.y - 0.6 * next.size &&
      left < before.right &&
      right > before.x &&
      (left < before.x - 1 || right > before.right + 1),
  );

/** Segments as rows of cells, by where each stands from the one before it. */
function rowsOf(segments: Segment[], rules: Box[]): Row[] {
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
    if (!isBelow && isRight && segment.y > (row[0]?.top ?? 0) - segment.size) {
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
          isSameCell(current.segments[begin - 1] as Segment, current.segments[begin] as Segment)
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

/** True for lines that a cell wraps: close, and of one indent. */
const isSameCell = (before: Segment, next: Segment): boolean =>
  next.y - before.y < 1.45 * next.size && Math.abs(before.x - next.x) < 2 && !next.hasBullet;

/** True for columns of text beside each other, rather than the cells of a row. */
const areColumns = (row: Row): boolean =>
  row.length > 1 &&
  row.every(
    ({ segments }) => segments.length >= 3 || segments.some(({ hasBullet }) => hasBullet),
  ) &&
  row.some(({ segments }) => segments.length >= 3);

/** Where columns begin, by the rows that have a cell in each. */
function columnsOf(rows: Row[]): number[] {
  const count = Math.max(...rows.map((row) => row.length));
  const whole = rows.filter((row) => row.length === count);
  return Array.from({ length: count }, (_, at) =>
    Math.min(...whole.map((row) => row[at]?.left ?? Infinity)),
  );
}

function tableOf(rows: Row[]): Part {
  const columns = columnsOf(rows);
  return {
    kind: 'table',
    isCut: false,
    rows: rows.map((row) => {
      const cells = columns.map((): Segment[] => []);
      for (const segment of row.flatMap(({ segments }) => segments)) {
        for (const part of splitAt(segment, columns.slice(1))) {
          const at = columns.findLastIndex((column) => column <= part.x + 2);
          cells[Math.max(0, at)]?.push(part);
        }
      }
      return cells;
    }),
  };
}

/** True if a row of one cell belongs to the table above it. */
function belongs(row: Row, next: Row | undefined, table: Row[]): boolean {
  const [only] = row;
  const above = table.at(-1);
  if (!only || !above || row.length > 1) return false;
  const columns = columnsOf(table);
  const isInColumn = columns.slice(1).some((column) => Math.abs(column - only.left) < 3);
  const gap = only.top - Math.max(...above.map(({ bottom }) => bottom));
  const size = only.segments[0]?.size ?? 0;
  if (gap > 1.6 * size) return false;
  if (isInColumn) return true;
  if (only.segments.length > 6) return false;
  const [below] = next ?? [];
  const isFirstColumn = [columns[0], below?.left].some(
    (left) => left !== undefined && Math.abs(only.left - left) < 3,
  );
  return (
    (next?.length ?? 0) > 1 && isFirstColumn && (below?.top ?? Infinity) - only.bottom < 1.6 * size
  );
}

/** Columns of text one after the other, all where the first stands: so that lists go on over them. */
const columnParts = (row: Row): Part[] =>
  row.map(({ left, segments }): Part => {
    const by = left - (row[0]?.left ?? left);
    return {
      kind: 'column',
      segments: segments.map((one) => ({ ...one, x: one.x - by, right: one.right - by })),
    };
  });

/** Flowing text and tables without lines, of segments in reading order. */
function flowParts(segments: Segment[], rules: Box[]): Part[] {
  const parts: Part[] = [];
  const flow = (added: Segment[]) => {
    const last = parts.at(-1);
    if (last?.kind === 'flow') last.segments.push(...added);
    else parts.push({ kind: 'flow', segments: [...added] });
  };
  const rows = rowsOf(segments, rules);
  for (let index = 0; index < rows.length;) {
    const row = rows[index] as Row;
    if (areColumns(row)) {
      parts.push(...columnParts(row));
      index += 1;
      continue;
    }
    if (row.length < 2) {
      flow(row.flatMap((one) => one.segments));
      index += 1;
      continue;
    }
    const table = [row];
    index += 1;
    while (index < rows.length) {
      const next = rows[index] as Row;
      if (next.length < 2 ? !belongs(next, rows[index + 1], table) : areColumns(next)) break;
      table.push(next);
      index += 1;
    }
    if (table.length > 1) parts.push(tableOf(table));
    else flow(row.flatMap((one) => one.segments));
  }
  return parts;
}

function gridPart(grid: Grid, segments: Segment[]): Part {
  const width = grid.columns.length - 1;
  const rows = Array.from({ length: grid.rows.length - 1 }, () =>
    Array.from({ length: width }, (): Segment[] => []),
  );
  for (const segment of segments) {
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

/** The parts of a page in reading order. */
export function partsOf(segments: Segment[], shapes: Box[]): Part[] {
  const grids = gridsOf(shapes).filter((grid) => segments.some((one) => isInside(grid, one)));
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
      ...flowParts(flow, rules),
      gridPart(
        grid,
        segments.filter((one) => isInside(grid, one)),
      ),
    );
    flow = [];
  }
  return [...parts, ...flowParts(flow, rules)];
}
