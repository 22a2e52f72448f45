import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import type { PageBreak } from './page-furniture.ts';

/** CommonMark with no marks but those of emphasis: all others are read elsewhere. */
const onlyEmphasis: Options = {
  extensions: [
    {
      disable: {
        null: [
          'autolink', 'blockQuote', 'characterReference', 'codeFenced', 'codeIndented', 'codeText', 'definition',
          'hardBreakEscape', 'headingAtx', 'htmlFlow', 'htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink',
          'list', 'setextUnderline', 'thematicBreak',
        ], // prettier-ignore
      },
    },
  ],
};

/** Where emphasis ends at the latest: a blank line, an item of a list, a row or a cell of a table. */
const edge =
  /\n[ \t]*(?=\n)|\n(?=[ \t]*(?:[-•o#]|\w{1,3}[.)])[ \t])|\n(?=\|)|(?<=^\|.*)\||\t|<\/?t[dhr]\b/gim;

/** The text with page breaks, and the blank lines around them, as the end of a line. */
const withoutBreaks = (text: string, breaks: PageBreak[]): string =>
  breaks.reduceRight((joined, { start, end }) => {
    const before = joined.slice(0, start).trimEnd();
    const after = joined.slice(end).trimStart();
    const length = joined.length - before.length - after.length;
    return `${before}${' '.repeat(Math.max(length - 1, 0))}\n${after}`;
  }, text);

/**
 * The text, with the same length, in which no star has a mark of Markdown beside it that CommonMark would
 * read with it. A star between letters or digits is none of emphasis: "HLA-B*57:01", "2*10". Extracted
 * text has no space where bold words end with a punctuation mark: "**Note:**text".
 */
const masked = (text: string): string =>
  text
    .replace(/\\{1,2}[*_|[\]()#<>`~&$.!+-]/g, (escape) => '-'.repeat(escape.length))
    .replace(/(?<=[\p{L}\p{N}])\*(?=[\p{L}\p{N}])/gu, 'x')
    .replace(/[^\s*\p{L}\p{N}](?=\*+\p{L})|(?<=\p{L}\*+)[^\s*\p{L}\p{N}]/gu, 'x')
    .replaceAll('_', '-');

/**
 * The places of the stars of a text that are marks of emphasis: those that CommonMark pairs. All others
 * are characters of the text.
 * @param breaks page breaks of the text, over which emphasis goes on
 */
export function emphasisMarks(text: string, breaks: PageBreak[] = []): Set<number> {
  const marks = new Set<number>();
  if (!text.includes('*')) return marks;
  const read = masked(withoutBreaks(text, breaks));
  let start = 0;
  const readPart = (end: number) => {
    const part = read.slice(start, end);
    if (!part.includes('*')) return;
    visit(fromMarkdown(part, onlyEmphasis), ['emphasis', 'strong'], ({ type, position }) => {
      const first = start + (position?.start.offset ?? 0);
      const last = start + (position?.end.offset ?? 0) - 1;
      for (let index = 0; index < (type === 'strong' ? 2 : 1); index++)
        marks.add(first + index).add(last - index);
    });
  };
  for (const { index, 0: taken } of read.matchAll(edge)) {
    readPart(index);
    start = index + taken.length;
  }
  readPart(read.length);
  return marks;
}
