import { byPlace, type Segment } from './segments.ts';

/** A page without the lines that repeat at its head and foot. */
export interface Body {
  number: number;
  segments: Segment[];
}

/** The pages of a document without their heads and feet. */
export interface Bodies {
  pages: Body[];
  /** The head of the first page and the foot of the last, line by line, as far as the text lacks them. */
  head: Segment[][];
  foot: Segment[][];
  /** The lines that repeat, with how often: what a reviewer looks over. */
  furniture: Map<string, number>;
}

/** Most lines that a head or a foot has. */
const maximumLines = 12;

interface Row {
  segments: Segment[];
  text: string;
  /** The text in the form in which repetitions are compared. */
  form: string;
}

/** What a browser adds when it prints: the time, the address of the page. */
const ofPrinter =
  /^\d{1,2}\/\d{1,2}\/\d{2,4}, \d{1,2}:\d{2}|^(?:file|https?|about):\S*(?:\s\d+\/\d+)?$|\.html?\b/;

/** True for a line that a browser adds at the edge of a page when it prints. */
export const isOfPrinter = (line: string): boolean => ofPrinter.test(line);

function rowsOf(segments: Segment[], page: number, pages: number): Row[] {
  const rows: Segment[][] = [];
  for (const segment of segments.toSorted(byPlace)) {
    const [first] = rows.at(-1) ?? [];
    if (first && Math.abs(first.y - segment.y) < first.size * 0.3) rows.at(-1)?.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => {
    const text = row.map((one) => one.text).join(' ');
    const form = text.replace(
      /(?<![\w/.,:-])(\d+)(?:(?: of | ?\/ ?)(\d+))?(?![\w/,:-])/g,
      (whole, number: string, of?: string) =>
        number === String(page) && (of === undefined || of === String(pages)) ? 'N' : whole,
    );
    return { segments: row, text, form };
  });
}

/** The forms of rows at one edge of the pages, with the indexes of the pages that have them. */
type Forms = Map<string, Set<number>>;

/**
 * True for a form that most pages have, or most of the left ones, or of the right ones, where these differ.
 * @param count of all pages
 */
function isRepeated(pages: Set<number> | undefined, count: number): boolean {
  if (!pages) return false;
  if (pages.size >= Math.max(2, Math.ceil(count * 0.6))) return true;
  const isOfOneSide = new Set([...pages].map((index) => index % 2)).size === 1;
  return isOfOneSide && pages.size >= Math.max(3, Math.ceil(count * 0.3));
}

/**
 * How many rows from the edge of a page repeat at that edge of other pages. A head has each of its lines
 * once: what stands there again is text.
 */
function repeated(rows: Row[], forms: Forms, count: number): number {
  const seen = new Set<string>();
  for (const { form } of rows.slice(0, maximumLines)) {
    if (seen.has(form) || !isRepeated(forms.get(form), count)) break;
    seen.add(form);
  }
  return seen.size;
}

function formsOf(pages: Row[][]): Forms {
  const forms: Forms = new Map();
  for (const [index, rows] of pages.entries()) {
    for (const { form } of rows.slice(0, maximumLines))
      forms.set(form, (forms.get(form) ?? new Set()).add(index));
  }
  return forms;
}

/** Lines that are kept once: not those of the printer, and not the numbers of pages. */
const isKept = ({ text, form }: Row): boolean => form === text && !isOfPrinter(text);

const unspaced = (text: string): string => text.replace(/\s/g, '');

/** True if texts that follow each other print this one: one line of a head may have several of the page. */
const isPrintedBy = (segments: Segment[], text: string): boolean =>
  segments.some((_, start) => {
    let rest = unspaced(text);
    for (const segment of segments.slice(start)) {
      const own = unspaced(segment.text);
      if (!rest.startsWith(own)) return false;
      rest = rest.slice(own.length);
      if (rest === '') return true;
    }
    return false;
  });

/** The rows of a head or foot of which the text beside it does not print each part. */
const missingIn = (rows: Row[], text: Segment[]): Segment[][] =>
  rows
    .map((row) => row.segments)
    .filter((segments) => !segments.every((segment) => isPrintedBy(text, segment.text)));

/**
 * Parts heads and feet from the text of pages. A line belongs to them if it stands at the edge of most
 * pages; the numbers of pages make no difference. The head of the first page and the foot of the last
 * are kept, as in any text of the document, unless the text beside them prints the same.
 */
export function withoutFurniture(pages: Body[]): Bodies {
  const count = pages.length;
  const rows = pages.map(({ segments, number }) => rowsOf(segments, number, count));
  const fromBottom = rows.map((one) => one.toReversed());
  const [heads, feet] = [formsOf(rows), formsOf(fromBottom)];
  const furniture = new Map<string, number>();
  const taken = rows.map((all, index) => {
    const head = repeated(all, heads, count);
    const rest = all.slice(head);
    const foot = Math.min(repeated(fromBottom[index] ?? [], feet, count), rest.length);
    const split = rest.length - foot;
    return { head: all.slice(0, head), body: rest.slice(0, split), foot: rest.slice(split) };
  });
  for (const { head, foot } of taken) {
    for (const { form } of [...head, ...foot]) furniture.set(form, (furniture.get(form) ?? 0) + 1);
  }
  const bodies = pages.map(({ number, segments }, index) => {
    const kept = new Set(taken[index]?.body.flatMap((row) => row.segments));
    return { number, segments: segments.filter((segment) => kept.has(segment)) };
  });
  const begin = bodies[0]?.segments.slice(0, 2 * maximumLines) ?? [];
  const end = bodies.at(-1)?.segments.slice(-2 * maximumLines) ?? [];
  return {
    pages: bodies,
    head: missingIn((taken[0]?.head ?? []).filter(isKept), begin),
    foot: missingIn((taken.at(-1)?.foot ?? []).filter(isKept), end),
    furniture,
  };
}
