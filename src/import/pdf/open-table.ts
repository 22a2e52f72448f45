import type { Box } from './page.ts';
import { splitBetween, type Segment } from './segments.ts';

/** A cell of a table without lines: its text, and where that stands. */
export interface Cell {
  segments: Segment[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}
export type Row = Cell[];

/** Segments as a cell. */
export const cell = (segments: Segment[]): Cell => ({
  segments,
  left: Math.min(...segments.map(({ x }) => x)),
  right: Math.max(...segments.map(({ right }) => right)),
  top: Math.min(...segments.map(({ y, size }) => y - size)),
  bottom: Math.max(...segments.map(({ y }) => y)),
});

/** True for the next line of one cell or paragraph. */
export const isTight = (before: Segment, next: Segment): boolean =>
  next.y - before.y < 1.75 * Math.max(before.size, next.size);

/** True if a line is drawn between two lines of text; one under words alone underlines them. */
export const isRuled = (before: Segment, next: Segment, rules: Box[]): boolean =>
  rules.some(
    ({ left, right, top, bottom }) =>
      top > before.y &&
      bottom < next.y - 0.6 * next.size &&
      left < before.right &&
      right > before.x &&
      (left < before.x - 1 || right > before.right + 1),
  );

/** A column of a table: where its text begins and ends. */
interface Band {
  left: number;
  right: number;
}

/** The columns of a table, by the rows that have a cell in each, as far as these agree. */
function bandsOf(rows: Row[]): Band[] {
  const count = Math.max(...rows.map((row) => row.length));
  const [first = [], ...others] = rows.filter((row) => row.length === count);
  let bands: Band[] = first.map(({ left, right }) => ({ left, right }));
  for (const row of others) {
    const wider = bands.map((band, at) => ({
      left: Math.min(band.left, row[at]?.left ?? Infinity),
      right: Math.max(band.right, row[at]?.right ?? -Infinity),
    }));
    if (wider.every(({ left }, at) => at === 0 || left > (wider[at - 1]?.right ?? 0)))
      bands = wider;
  }
  return bands;
}

/** True if two cells stand below each other: at their left, their right or their middle. */
const areBelow = (one: Cell, other: Cell): boolean =>
  [
    one.left - other.left,
    one.right - other.right,
    (one.left + one.right - other.left - other.right) / 2,
  ].some((distance) => Math.abs(distance) < 2);

/**
 * True if most cells of rows, but for the first ones, stand below one of another row. The words of
 * justified lines, with wide gaps, do not.
 */
export function areAligned(rows: Row[]): boolean {
  const cells = rows.flatMap((row) => row.slice(1).map((one) => ({ row, cell: one })));
  const aligned = cells.filter(({ row, cell: one }) =>
    rows.some((other) => other !== row && other.some((below) => areBelow(one, below))),
  );
  return aligned.length >= cells.length / 2;
}

/** The column that a segment stands in; of several that it reaches over, the first. */
function columnOf(bands: Band[], { x, right }: Segment): number {
  const reached = bands.findIndex((band) => x < band.right && right > band.left);
  if (reached >= 0) return reached;
  const distance = (band: Band) => Math.max(band.left - right, x - band.right);
  const nearest = bands.toSorted((a, b) => distance(a) - distance(b))[0];
  return nearest ? bands.indexOf(nearest) : 0;
}

/** True for text between the columns on both sides of its own. */
function fits(bands: Band[], segment: Segment): boolean {
  const column = columnOf(bands, segment);
  const [before, after] = [bands[column - 1], bands[column + 1]];
  return (
    segment.x > (before?.right ?? -Infinity) - 1 && segment.right < (after?.left ?? Infinity) + 1
  );
}

/** Text below a table, as rows: what stands in a column after the first, and what follows it. */
export function withoutRest(row: Row, table: Row[]): Row[] {
  const [only] = row;
  if (!only || row.length > 1) return [row];
  const bands = bandsOf(table);
  const [first, ...below] = only.segments;
  const cells = first ? splitBetween(first, bands) : [];
  // Cells with hardly a gap: they begin where their columns do.
  const isRow = cells.slice(1).every((one) => bands.some(({ left }) => Math.abs(one.x - left) < 2));
  if (cells.length > 1 && isRow) {
    const rest = below.length > 0 ? [[cell(below)]] : [];
    return [cells.map((one) => cell([one])), ...rest];
  }
  const end = only.segments.findIndex(
    (segment) => columnOf(bands, segment) === 0 || !fits(bands, segment),
  );
  if (end < 1) return [row];
  return [[cell(only.segments.slice(0, end))], [cell(only.segments.slice(end))]];
}

/** True if a row of one cell belongs to the table above it. */
export function belongs(row: Row, next: Row | undefined, table: Row[]): boolean {
  const [only] = row;
  const above = table.at(-1);
  if (!only || !above || row.length > 1) return false;
  const bands = bandsOf(table);
  const size = only.segments[0]?.size ?? 0;
  // The cells of the next row may stand higher than this one, which is in the middle of theirs.
  const nextTop = Math.min(...(next ?? []).map((one) => one.top));
  const gap = Math.min(only.top, nextTop) - Math.max(...above.map(({ bottom }) => bottom));
  if (gap > 1.6 * size || !only.segments.every((segment) => fits(bands, segment))) return false;
  if (only.segments.every((segment) => columnOf(bands, segment) > 0)) return true;
  // In the first column, text of the page may follow: a row with other cells must be near.
  return only.segments.length <= 6 && (next?.length ?? 0) > 1 && nextTop - only.bottom < 2.5 * size;
}

/** True for lines as near as those of a paragraph; what is raised or lowered moves a line down. */
function isNextLineOf(before: Segment, next: Segment, leading: number): boolean {
  const hasRise = [...before.runs, ...next.runs].some(({ rise }) => rise !== undefined);
  return (next.y - before.y) / next.size < 1.15 * leading + (hasRise ? 0.3 : 0);
}

/**
 * The cells of a table, row by row. Text that the file draws further right goes on in the row, text
 * further left begins the next, and text in the same column is the next line of its cell if it is near.
 * @param rules the lines that are drawn between rows
 * @param leading distance of two lines of a paragraph, in sizes
 */
export function cellsOf(rows: Row[], rules: Box[], leading: number): Segment[][][] {
  const bands = bandsOf(rows);
  const made: Segment[][][] = [];
  let last: { segment: Segment; column: number } | undefined;
  let bottom = -Infinity;
  const segments = rows
    .flat()
    .flatMap((one) => one.segments)
    .flatMap((segment) => splitBetween(segment, bands));
  for (const segment of segments) {
    const column = columnOf(bands, segment);
    const isNextCell =
      last !== undefined && column > last.column && segment.y < bottom + 0.3 * segment.size;
    const isNextLine =
      last?.column === column &&
      isNextLineOf(last.segment, segment, leading) &&
      !isRuled(last.segment, segment, rules);
    if (!isNextCell && !isNextLine) {
      made.push(bands.map((): Segment[] => []));
      bottom = -Infinity;
    }
    made.at(-1)?.[column]?.push(segment);
    bottom = Math.max(bottom, segment.y);
    last = { segment, column };
  }
  return made;
}
