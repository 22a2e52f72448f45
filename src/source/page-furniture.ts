import type { PayerProfile } from '../payers/profile.ts';
import { repeatedHead } from './repeated-head.ts';

/**
 * The foot of a page and the head of the next, or a form feed alone: characters from `start` to before
 * `end` of the file.
 */
export interface PageBreak {
  start: number;
  end: number;
}

/** A form feed ends a page, also within a paragraph; the text goes on after it. */
const formFeed = /\f/g;

/** The page furniture of a document. */
export interface PageFurniture {
  breaks: PageBreak[];
  /** The lines that repeat, with how often: what a reviewer looks over. */
  lines: Map<string, number>;
  /** Those that stand nowhere else in the document, the numbers of pages aside. */
  only: string[];
}

interface Line {
  text: string;
  /** The line in the form in which repetitions are compared; empty for a line without words. */
  form: string;
  start: number;
}

/** Marks of headings and emphasis differ from page to page, and so do the numbers of pages. */
const formOf = (text: string): string =>
  text
    .replace(/[#*_\f]/g, '')
    .replace(
      /\b(page)\s+\d+(\s+of\s+\d+)?/i,
      (_, word: string, of?: string) => `${word} N${of ? ' of N' : ''}`,
    )
    .replace(/\s+/g, ' ')
    .trim();

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const made = { text: line, form: formOf(line), start };
    start += line.length + 1;
    return made;
  });
}

const pageNumber = /^(?:.*\| ?)?page N/i;

/** The lines with words before the text begins: the head of the first page. */
function firstHead(lines: Line[], headEnd: RegExp, foot: RegExp): Set<string> {
  const head: string[] = [];
  const seen: string[] = [];
  for (const { form } of lines) {
    if (!form) continue;
    seen.push(form);
    if (headEnd.test(form)) head.splice(0, head.length, ...seen);
    // A head has few lines; what looks like one far below is text.
    if (seen.length > 12 || foot.test(form)) break;
  }
  return new Set(head);
}

/**
 * The page furniture of a document: what stands between its pages, recognized by its repetition. A foot
 * begins with a line that the payer's profile describes; what follows belongs to the furniture as far
 * as it repeats the end of the document, the head of its first page, or what other page breaks have in
 * that place. The head of a table that goes on and is printed again below belongs to it, too. The head of
 * the first page and the foot of the last are not between two pages: they stay, so every line is kept
 * once.
 */
export function pageFurniture(
  text: string,
  { foot, headEnd }: PayerProfile['pageFurniture'],
): PageFurniture {
  const lines = linesOf(text);
  const isFoot = new RegExp(foot);
  const isHeadEnd = new RegExp(headEnd);
  const head = firstHead(lines, isHeadEnd, isFoot);
  const anchors = lines.flatMap(({ form }, index) => (isFoot.test(form) ? [index] : []));
  const lastFoot = anchors.at(-1) ?? lines.length;
  const end = new Set(lines.slice(lastFoot).map(({ form }) => form));
  const beginsAnywhere = (index: number, at: number): string[] =>
    lines
      .slice(index + 1, Math.min(index + 40, anchors[at + 1] ?? lines.length))
      .map(({ form }) => form)
      .filter(Boolean)
      .slice(0, 12);
  const counts = new Map<string, number>();
  for (const form of anchors.flatMap((index, at) => [...new Set(beginsAnywhere(index, at))])) {
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const repeats = (form: string): boolean =>
    end.has(form) || head.has(form) || (counts.get(form) ?? 0) > 1;
  // Pages after the first may have a head of another form, in one line for instance: it stands on all of
  // them, or has what only a head has.
  const isHeadOfOthers = (form: string): boolean =>
    !end.has(form) &&
    !head.has(form) &&
    (counts.get(form) ?? 0) >= (isHeadEnd.test(form) ? 2 : Math.max(3, anchors.length - 1));
  /** At how many feet a line stands directly above them. */
  const timesAbove = (form: string): number =>
    anchors.filter((one) =>
      lines.slice(Math.max(0, one - 4), one).some((line) => line.form === form),
    ).length;

  const furniture: PageFurniture = { breaks: [], lines: new Map(), only: [] };
  const taken = new Set<number>();
  for (const anchor of anchors) {
    // The last line that repeats the head ends the break; without one there is no next page. A head has
    // each line once: what stands there again is text, such as the dates with which a history begins.
    const headLines = new Set(head);
    let last = -1;
    for (let index = anchor + 1; index < lines.length; index++) {
      const { form } = lines[index] as Line;
      if (!form) continue;
      if (!repeats(form)) break;
      const isHead = headLines.delete(form);
      if (head.has(form) && !isHead) break;
      if (isHead || pageNumber.test(form) || isHeadOfOthers(form)) last = index;
    }
    // The foot of the last page may end with its number: there is no page after it.
    if (last < 0 || !lines.slice(last + 1).some(({ form }) => form)) continue;
    // A line above the foot that repeats, such as the number of the page, belongs to it.
    let first = anchor;
    for (let index = anchor - 1; index >= 0; index--) {
      const { form } = lines[index] as Line;
      if (!form) continue;
      const least = pageNumber.test(form)
        ? Math.min(2, anchors.length)
        : Math.max(3, anchors.length - 1);
      if (timesAbove(form) < least) break;
      first = index;
    }
    last = repeatedHead(lines, first, last + 1, taken) ?? last;
    for (let index = first; index <= last; index++) taken.add(index);
    for (const { form } of lines.slice(first, last + 1)) {
      if (form) furniture.lines.set(form, (furniture.lines.get(form) ?? 0) + 1);
    }
    const { start: lastStart, text: lastText } = lines[last] as Line;
    furniture.breaks.push({
      start: (lines[first] as Line).start,
      end: Math.min(lastStart + lastText.length + 1, text.length),
    });
  }
  const feeds = [...text.matchAll(formFeed)]
    .map(({ index }) => ({ start: index, end: index + 1 }))
    .filter(
      (feed) => !furniture.breaks.some(({ start, end }) => start <= feed.start && feed.end <= end),
    );
  furniture.breaks.push(...feeds);
  furniture.breaks.sort((a, b) => a.start - b.start);
  const all = Map.groupBy(lines, ({ form }) => form);
  for (const [form, count] of furniture.lines) {
    if (!pageNumber.test(form) && all.get(form)?.length === count) furniture.only.push(form);
  }
  return furniture;
}
