import type { Cell, PdfBlock } from './block.ts';
import type { Typography } from './flow.ts';
import { joined, textOf, type Run } from './runs.ts';

type Text = PdfBlock & { kind: 'paragraph' | 'item' };

const feed: Run = { text: '\f', bold: false, italic: false, rise: undefined };

/** True if one text goes on with another: not from the end of a sentence to the beginning of one. */
function goesOn(before: Run[], after: Run[]): boolean {
  const begin = textOf(after).trim();
  const isEnd = /[.?!:;)"”*|>]$/.test(textOf(before).trim());
  return /^[\p{Ll}\d([≤≥<>±–-]/u.test(begin) || (!isEnd && /^[\p{L}"“]/u.test(begin));
}

/** True for texts that a page parts: the first fills its last line, and the other goes on below it. */
function isParted(before: Text, after: Text): boolean {
  const isBelow = Math.abs(after.extent.firstX - before.extent.wrappedX) < 3;
  const isFull = before.extent.room < after.extent.firstWord;
  return isBelow && isFull && goesOn(before.runs, after.runs);
}

/** Joins text over the end of a page, which a form feed marks between two words. */
function acrossPage(before: Run[], after: Run[], type: Typography): Run[] {
  const whole = joined(before, after, type.isWord);
  const end = before.at(-1);
  const kept = whole[before.length - 1];
  // Within a word there is no place for the mark: it comes after the word.
  if (kept && end && /\s$/.test(kept.text))
    return [...whole.slice(0, before.length), feed, ...after];
  const [first, ...rest] = after;
  const space = first?.text.search(/\s/) ?? -1;
  if (!first || space < 0) return [...whole, feed];
  return [
    ...whole.slice(0, before.length),
    { ...first, text: first.text.slice(0, space + 1) },
    feed,
    { ...first, text: first.text.slice(space + 1) },
    ...rest,
  ];
}

const cellText = (cell: Cell): string =>
  cell
    .map((line) => textOf(line).trim())
    .join(' ')
    .trim();
const rowText = (row: Cell[]): string => row.map(cellText).join('\u0001');

/** True if a table on a page begins with the head that it has on the page before. */
const repeatsHead = (before: Cell[][], after: Cell[][]): boolean =>
  before[0] !== undefined && after[0] !== undefined && rowText(before[0]) === rowText(after[0]);

/** Rows of a table that goes on, with the row that the page parts. */
function joinedRows(before: Cell[][], after: Cell[][], isCut: boolean, type: Typography): Cell[][] {
  const [first, ...rest] = after;
  const last = before.at(-1);
  if (!first || !last) return before;
  const parted = first.filter((cell) => cellText(cell) !== '');
  const isPart =
    isCut ||
    (parted.length < first.length &&
      parted.some((cell) => /^\p{Ll}/u.test(cellText(cell))) &&
      first.every((cell, at) => {
        const [begin] = cell;
        const end = last[at]?.at(-1);
        return !begin || (end !== undefined && goesOn(end, begin));
      }));
  if (!isPart) return [...before, first, ...rest];
  const whole = last.map((cell, at): Cell => {
    const [begin, ...others] = first[at] ?? [];
    const end = cell.at(-1);
    if (!begin || !end) return [...cell, ...(first[at] ?? [])];
    return goesOn(end, begin)
      ? [...cell.slice(0, -1), joined(end, begin, type.isWord), ...others]
      : [...cell, begin, ...others];
  });
  return [...before.slice(0, -1), whole, ...rest];
}

/** The head of a table that a page repeats, which is left out. */
export interface RepeatedHead {
  page: number;
  text: string;
}

/** The blocks of all pages, with what a page parts put together; and the heads that are left out. */
export function joinPages(
  pages: PdfBlock[][],
  type: Typography,
): { blocks: PdfBlock[]; repeatedHeads: RepeatedHead[] } {
  const made: PdfBlock[] = [];
  const repeatedHeads: RepeatedHead[] = [];
  for (const blocks of pages) {
    const [first, ...rest] = blocks;
    const last = made.at(-1);
    if (!first) continue;
    const isText = last?.kind === 'paragraph' || last?.kind === 'item';
    if (last && isText && first.kind === 'paragraph' && isParted(last, first)) {
      last.runs = acrossPage(last.runs, first.runs, type);
      made.push(...rest);
    } else if (
      last?.kind === 'table' &&
      first.kind === 'table' &&
      last.rows[0]?.length === first.rows[0]?.length
    ) {
      const [head, ...below] = first.rows;
      const repeats = head !== undefined && repeatsHead(last.rows, first.rows);
      if (repeats) repeatedHeads.push({ page: first.page, text: head.map(cellText).join(' | ') });
      last.rows = joinedRows(last.rows, repeats ? below : first.rows, last.isCut, type);
      last.isCut = first.isCut;
      made.push(...rest);
    } else made.push(...blocks);
  }
  return { blocks: made, repeatedHeads };
}
