import type { Cell, PdfBlock } from './block.ts';
import type { Typography } from './flow.ts';
import { isBold, joined, textOf, type Run } from './runs.ts';

type Text = PdfBlock & { kind: 'paragraph' | 'item' };
type Table = PdfBlock & { kind: 'table' };

const feed: Run = { text: '\f', bold: false, italic: false, rise: undefined };

/** True if one text goes on with another: not from the end of a sentence to the beginning of one. */
function goesOn(before: Run[], after: Run[]): boolean {
  const begin = textOf(after).trim();
  const isEnd = /[.?!:;)"”*|>]$/.test(textOf(before).trim());
  return /^[\p{Ll}\d([≤≥<>±–-]/u.test(begin) || (!isEnd && /^[\p{L}"“]/u.test(begin));
}

/**
 * True for texts that a page may part: the first fills its last line, and the other goes on below it.
 * A sentence may end where the page does; what begins with the next one is told by the text alone.
 */
function isParted(before: Text, after: Text): boolean {
  const isBelow = Math.abs(after.extent.firstX - before.extent.wrappedX) < 3;
  // The width of a word is an estimate.
  const isFull = before.extent.room < 1.2 * after.extent.firstWord || endsInWord(before.runs);
  // Nothing but the rest of an item stands at the indent of its text.
  const isInItem = before.kind === 'item' && before.extent.wrappedX > before.extent.firstX + 3;
  return (
    isBelow &&
    isFull &&
    (isInItem || goesOn(before.runs, after.runs) || isNextSentence(before.runs, after.runs))
  );
}

/** True if a line ends with the hyphen of a word. */
const endsInWord = (runs: Run[]): boolean => /\p{L}[-‐\u00AD]$/u.test(textOf(runs).trim());

/** True if a page ends with a sentence: the next one may stand in the same paragraph or begin one. */
const isNextSentence = (before: Run[], after: Run[]): boolean =>
  /[.?!;)*|>"”]$/.test(textOf(before).trim()) &&
  /^["“(]?\p{Lu}/u.test(textOf(after).trim()) &&
  before.at(-1)?.bold === after[0]?.bold;

/** Joins text over the end of a page, which a form feed marks between two words, or of a column. */
function acrossPage(
  before: Run[],
  after: Run[],
  { isSamePage }: { isSamePage: boolean },
  type: Typography,
): Run[] {
  const whole = joined(before, after, type.hyphens);
  if (isSamePage) return whole;
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

const isBoldRow = (row: Cell[]): boolean => row.every((one) => one.every(isBold));

/** True if rows begin with a head that the page before has: its first row, or a bold one. */
const repeatsHead = (before: Cell[][], [first]: Cell[][]): boolean =>
  first !== undefined &&
  before.some((row, index) => rowText(row) === rowText(first) && (index === 0 || isBoldRow(row)));

/** True if a page begins with a table of its own: its head is bold like the one before, and says something else. */
const isNewTable = ([head]: Cell[][], [first]: Cell[][]): boolean =>
  head !== undefined &&
  first !== undefined &&
  rowText(head) !== rowText(first) &&
  [head, first].every((row) => isBoldRow(row) && row.every((cell) => cellText(cell) !== ''));

/** True if a box goes on on the next page: in a sentence, or in the list that stands in it. */
const isRestOfBox = (last: Cell, first: Cell): boolean => {
  const begin = cellText(first);
  const isInList = begin.startsWith('•') && last.some((line) => textOf(line).startsWith('•'));
  return isInList || /^\p{Ll}/u.test(begin);
};

/** True if the first row of a page goes on with the last one of the page before. */
function isPartOf(last: Cell[], first: Cell[], before: Cell[][]): boolean {
  const parted = first.filter((cell) => cellText(cell) !== '');
  if (first.length === 1) return isRestOfBox(last[0] ?? [], first[0] ?? []);
  if (parted.length === first.length) return false;
  const pairs = first.flatMap((cell, at) => {
    const [begin] = cell;
    return begin ? [{ begin, end: last[at]?.at(-1) }] : [];
  });
  if (pairs.some(({ end }) => end !== undefined && endsInWord(end))) return true;
  // Where each row has a first cell, one without it is the rest of a row.
  const isRest =
    before.length > 1 && cellText(first[0] ?? []) === '' && before.every(([one]) => one?.length);
  // The page had no room for a line of some cells.
  const areOthers = first.every(
    (cell, at) => (cellText(cell) === '') !== (cellText(last[at] ?? []) === ''),
  );
  const isBegun =
    cellText(last[0] ?? []) === '' && before.slice(0, -1).every(([one]) => one?.length);
  if ((isRest || isBegun) && areOthers) return true;
  const hasBegun = parted.some((cell) => /^[\p{Ll}(]/u.test(cellText(cell)));
  return (
    (isRest || hasBegun) &&
    pairs.every(({ begin, end }) => end !== undefined && (isRest || goesOn(end, begin)))
  );
}

/**
 * The rest of a row with which a page begins, as a row of its table: text or a table that stands where
 * columns after the first stand. Undefined if it is something else.
 */
function restOfRow(table: Table, first: PdfBlock): Cell[] | undefined {
  const { lefts, rows } = table;
  const cells =
    first.kind === 'table' && first.rows.length === 1
      ? (first.rows[0] ?? []).map((cell, at) => ({ cell, left: first.lefts[at] ?? 0 }))
      : first.kind === 'paragraph'
        ? [{ cell: [first.runs], left: first.extent.firstX }]
        : [];
  const rest = lefts.map((): Cell => []);
  for (const { cell, left } of cells) {
    const column = lefts.findLastIndex((one) => one < left + 3);
    const end = rows.at(-1)?.[column]?.at(-1);
    const [begin] = cell;
    if (column < 1 || !end || !begin || !goesOn(end, begin)) return undefined;
    rest[column] = cell;
  }
  return cells.length > 0 && cells.length < lefts.length ? rest : undefined;
}

/** Rows of a table that goes on, with the row that the page parts. */
function joinedRows(before: Cell[][], after: Cell[][], isCut: boolean, type: Typography): Cell[][] {
  const [first, ...rest] = after;
  const last = before.at(-1);
  if (!first || !last) return before;
  const isPart = isCut || isPartOf(last, first, before);
  if (!isPart) return [...before, first, ...rest];
  const whole = last.map((cell, at): Cell => {
    const [begin, ...others] = first[at] ?? [];
    const end = cell.at(-1);
    if (!begin || !end) return [...cell, ...(first[at] ?? [])];
    return goesOn(end, begin)
      ? [...cell.slice(0, -1), joined(end, begin, type.hyphens), ...others]
      : [...cell, begin, ...others];
  });
  return [...before.slice(0, -1), whole, ...rest];
}

/** What a page begins with that was put to the row above, although it could begin a row. */
const mayBeginRow = (last: Cell[], first: Cell[]): Run[][] =>
  first.flatMap((cell, at) => {
    const [begin] = cell;
    const end = last[at]?.at(-1);
    if (!begin || !end || endsInWord(end) || !/^\p{Lu}/u.test(textOf(begin).trim())) return [];
    return [begin];
  });

/** The head of a table that a page repeats, which is left out. */
export interface RepeatedHead {
  page: number;
  text: string;
}

const headingText = (block: PdfBlock | undefined): string | undefined =>
  block?.kind === 'heading' ? `${block.rank} ${textOf(block.runs).trim()}` : undefined;

/** True if a page begins with the heading that it stands under: the head of a table of one column. */
const repeatsHeading = (before: PdfBlock[], [first]: PdfBlock[]): boolean =>
  first?.kind === 'heading' &&
  headingText(before.findLast(({ kind }) => kind === 'heading')) === headingText(first);

const asRepeated = (block: PdfBlock): RepeatedHead => ({
  page: block.page,
  text: block.kind === 'table' ? '' : textOf(block.runs).trim(),
});

/** The blocks of a document. */
interface JoinedPages {
  blocks: PdfBlock[];
  /** The heads of tables that are left out. */
  repeatedHeads: RepeatedHead[];
  /** Text put together where a page ends with a sentence, which may be two paragraphs. */
  unsure: Run[][];
  /** Beginnings of rows put to the row with which the page before ends, which may be rows of their own. */
  unsureRows: Run[][];
  /** The heads that a page begins with and a table before it has, which were kept. */
  secondHeads: RepeatedHead[];
}

const headText = ([head = []]: Cell[][]): string =>
  head.map(cellText).join(' ').replace(/\s+/g, ' ').trim();

/** True if a page begins with a table that has the words of the head of the one before it. */
const hasSecondHead = (before: PdfBlock[], first: PdfBlock): first is Table => {
  const table = before.findLast((block) => block.kind === 'table');
  if (!table || first.kind !== 'table') return false;
  return headText(first.rows) !== '' && headText(table.rows) === headText(first.rows);
};

/** The blocks of all pages, or of their columns, with what a page parts put together. */
export function joinPages(pages: PdfBlock[][], type: Typography): JoinedPages {
  const made: PdfBlock[] = [];
  const repeatedHeads: RepeatedHead[] = [];
  const unsure: JoinedPages['unsure'] = [];
  const unsureRows: JoinedPages['unsureRows'] = [];
  const secondHeads: RepeatedHead[] = [];
  for (const blocks of pages) {
    const own = repeatsHeading(made, blocks) ? blocks.slice(1) : blocks;
    if (own !== blocks) repeatedHeads.push(...blocks.slice(0, 1).map(asRepeated));
    const [first, ...rest] = own;
    const last = made.at(-1);
    if (!first) continue;
    const isText = last?.kind === 'paragraph' || last?.kind === 'item';
    const restOfLast = last?.kind === 'table' ? restOfRow(last, first) : undefined;
    if (last && isText && first.kind === 'paragraph' && isParted(last, first)) {
      const feeds = last.runs.filter((run) => run === feed).length;
      const isSamePage = last.page + feeds === first.page;
      if (!goesOn(last.runs, first.runs)) unsure.push(first.runs);
      last.runs = acrossPage(last.runs, first.runs, { isSamePage }, type);
      made.push(...rest);
    } else if (last?.kind === 'table' && restOfLast) {
      last.rows = joinedRows(last.rows, [restOfLast], true, type);
      made.push(...rest);
    } else if (
      last?.kind === 'table' &&
      first.kind === 'table' &&
      last.rows[0]?.length === first.rows[0]?.length &&
      !isNewTable(last.rows, first.rows)
    ) {
      const [head, ...below] = first.rows;
      const repeats = head !== undefined && repeatsHead(last.rows, first.rows);
      if (repeats) repeatedHeads.push({ page: first.page, text: head.map(cellText).join(' | ') });
      const rows = repeats ? below : first.rows;
      const [end, begin] = [last.rows.at(-1), rows[0]];
      if (end && begin && end.length > 1 && !last.isCut && isPartOf(end, begin, last.rows))
        unsureRows.push(...mayBeginRow(end, begin));
      last.rows = joinedRows(last.rows, rows, last.isCut, type);
      last.isCut = first.isCut;
      made.push(...rest);
    } else {
      if (hasSecondHead(made, first))
        secondHeads.push({ page: first.page, text: headText(first.rows) });
      made.push(...own);
    }
  }
  return { blocks: made, repeatedHeads, unsure, unsureRows, secondHeads };
}
