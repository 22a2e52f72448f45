import { bullet, isPipeRow, isTabRow, marker, type Line } from './document-lines.ts';

/** A cell of a line, and the column of the line in which it begins. */
interface Cell {
  start: number;
  text: string;
}

/** The parts of a line between gaps of three spaces or more. */
export function cellsBySpaces(text: string): Cell[] {
  if (bullet.test(text) || isPipeRow(text) || isTabRow(text) || /^\s*(?:#|\||\+-)/.test(text))
    return [];
  return [...text.matchAll(/\S+(?: {1,2}\S+)*/g)].map(({ index, 0: cell }) => ({
    start: index,
    text: cell,
  }));
}

/** The cells of a line in the columns of a head; undefined if one begins elsewhere. */
function inColumns(head: Cell[], cells: Cell[]): string[] | undefined {
  const row = head.map(() => '');
  for (const { start, text } of cells) {
    const column = head.findIndex((one) => Math.abs(one.start - start) <= 1);
    if (column < 0 || row[column]) return undefined;
    row[column] = text;
  }
  return row;
}

/** A head and rows of two columns could also be lines of a form. */
const minRows = 3;

/** The rows of a table that begins at a line, with the lines that go on with their last cells. */
function rowsFrom(lines: Line[], from: number): string[] {
  const head = cellsBySpaces(lines[from]?.text ?? '');
  if (head.length < 2 || marker.test(lines[from]?.text.trimStart() ?? '')) return [];
  const texts: string[] = [];
  let rows = 0;
  for (const { text, beginsPage, isHtml } of lines.slice(from)) {
    if (!text.trim() || isHtml || (beginsPage && texts.length > 0)) break;
    const row = inColumns(head, cellsBySpaces(text));
    if (!row) break;
    const goesOn = row.slice(0, -1).every((cell) => !cell);
    if (goesOn && !row.at(-1)) break;
    // The first cell alone may be a row, or the rest of the cell above it.
    if (!goesOn && (!row[0] || row.slice(1).every((cell) => !cell))) return [];
    rows += goesOn ? 0 : 1;
    texts.push(goesOn ? (row.at(-1) ?? '') : row.join('\t'));
  }
  const next = lines[from + texts.length];
  const isWhole = !next?.text.trim() || next.beginsPage;
  return rows >= minRows && isWhole ? texts : [];
}

/**
 * Gives tabs to the rows of a table whose columns are aligned by spaces. Where a cell but the last has
 * several lines, the words would change their order: such a table stays text.
 */
export function withAlignedColumns(lines: Line[]): Line[] {
  const made: Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const isFirst = !lines[index - 1]?.text.trim() || lines[index]?.beginsPage;
    const rows = isFirst ? rowsFrom(lines, index) : [];
    for (const [at, text] of rows.entries()) made.push({ ...(lines[index + at] as Line), text });
    if (rows.length > 0) index += rows.length - 1;
    else made.push(lines[index] as Line);
  }
  return made;
}
