import type { Typography } from './flow.ts';
import { isOfPrinter, type Body } from './furniture.ts';
import type { Item } from './page.ts';
import { joined, textOf, type Run } from './runs.ts';
import { printed } from './segments.ts';

/** A printed line of a text that shows its marks. */
interface PlainLine {
  x: number;
  right: number;
  y: number;
  size: number;
  text: string;
}

/** How lines show the marks of Markdown: as headings, and as text that begins in bold. */
const showsMarks = /^(?:#{1,6} \S|\*\*[^*]+\*\*)/;
/** Lines that begin something, and go on with no line above. */
const begins = /^(?:#{1,6} |[-•] |\||©|\*{1,2}\w+:|\d{2}\/\d{2}\/\d{4}\s)/;
/** The number at the beginning of an item. */
const numberOf = (text: string): number => Number(/^(?:- )?(\d{1,4})\. /.exec(text)?.[1]);
/** How many lines with marks tell such a document from one with a stray mark. */
const minMarked = 3;

/** True for pages that print the marks of Markdown as they stand: a text file that was printed. */
export const isPrintedMarkdown = (pages: Body[]): boolean =>
  pages.flatMap(({ segments }) => segments).filter(({ text }) => showsMarks.test(text)).length >=
  minMarked;

const charWidth = ({ x, right, text }: PlainLine): number => (right - x) / text.length;

function lineOf(items: Item[]): PlainLine {
  const [first] = items as [Item];
  const text = items.reduce((before, { text: own, x }, index) => {
    const last = items[index - 1];
    const gap = last ? x - (last.x + last.width) : 0;
    // A gap as wide as several letters is a tab, which parts the cells of a row.
    const space = gap > first.size * 1.5 ? '\t' : gap > first.size * 0.16 ? ' ' : '';
    const isApart = space && !/\s$/.test(before) && !/^\s/.test(own);
    return before + (isApart ? space : '') + printed(own);
  }, '');
  const right = Math.max(...items.map(({ x, width }) => x + width));
  return { x: first.x, right, y: first.y, size: first.size, text: text.trim() };
}

/** The lines of a page from its top, without those that a browser adds. */
function linesOf({ segments }: Body): PlainLine[] {
  const items = segments.flatMap((segment) => segment.items);
  const lines = [...Map.groupBy(items, ({ y }) => Math.round(y))]
    .toSorted(([a], [b]) => a - b)
    .map(([, line]) => lineOf(line.toSorted((a, b) => a.x - b.x)))
    .filter(({ text }) => text);
  return lines.filter(
    ({ text }, index) => !(isOfPrinter(text) && (index === 0 || index === lines.length - 1)),
  );
}

const run = (text: string): Run => ({ text, bold: false, italic: false, rise: undefined });

/**
 * The text of pages that print the marks of Markdown as they stand: each line as it is printed, with
 * those put together that the page wraps.
 */
export function markdownText(pages: Body[], { leading, hyphens }: Typography): string {
  const lines = pages.map(linesOf);
  const left = Math.min(...lines.flat().map(({ x }) => x));
  const right = Math.max(...lines.flat().map((line) => line.right));
  const made: string[] = [];
  let before: PlainLine | undefined;
  for (const line of lines.flat()) {
    const pitch = before ? (line.y - before.y) / line.size : 0;
    const firstWord = charWidth(line) * ((/^\S+/.exec(line.text)?.[0].length ?? 0) + 1);
    const isNear = pitch < leading * 1.3;
    const last = made.at(-1);
    if (
      before &&
      last !== undefined &&
      isNear &&
      !begins.test(line.text) &&
      numberOf(line.text) !== numberOf(last) + 1 &&
      right - before.right < firstWord
    ) {
      // A line may also end between the text of a link and its address.
      const isLink = last.endsWith(']') && line.text.startsWith('(');
      made[made.length - 1] = isLink
        ? last + line.text
        : textOf(joined([run(last)], [run(line.text)], hyphens));
    } else {
      const isRow = /^\|/.test(before?.text ?? '') && /^\|/.test(line.text);
      if (before && !isNear && !isRow) made.push('');
      made.push(' '.repeat(Math.round((line.x - left) / charWidth(line))) + line.text);
    }
    before = line;
  }
  return `${made.join('\n')}\n`;
}
