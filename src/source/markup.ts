/**
 * The one reviewed place that says what of a source document may be missing from the page, besides
 * page furniture. Whatever no rule here takes is a word that the page must have.
 */

import {
  cellLevel,
  cellReference,
  cellTag,
  inlineElements,
  referredCharacter,
  tableTag,
} from './html-cells.ts';
import { latexParts, latexPattern } from './latex.ts';
import type { Level } from './word-builder.ts';

/** What a rule takes from the source: markup. */
export interface SourceRule {
  /** What it takes, for the reader of a report. */
  name: string;
  pattern: RegExp;
  /** What the page prints in its place; nothing by default. A group keeps its words. */
  prints?: (match: RegExpExecArray) => string;
  /** What it prints where that stands above or below the line in part. */
  parts?: (match: RegExpExecArray) => { level: Level; text: string }[];
  /** For a tag that raises or lowers what follows, or ends that: where the text then stands. */
  level?: (match: RegExpExecArray) => Level;
  /** True for what parts the cells of a table. */
  isCellEdge?: boolean;
  /** True for what it takes only where it is a mark of emphasis (`emphasisMarks`). */
  isEmphasis?: boolean;
}

/** Source of a regular expression for an address that a link leads to; it may have parentheses in pairs. */
export const linkAddress = String.raw`https?:(?:(?:[^()\s]|\([^()\s]*\))+(?=\))|[^)\s]+)`;

/** A mark at the beginning of a line, above or below another line that begins with it. */
function inRow(mark: string, between = ''): string {
  const next = String.raw`[ \t]+\S[^\n]*\n${between}\s*`;
  return String.raw`${mark}(?=${next}${mark}[ \t]+\S)|(?<=^[ \t]*${mark}${next})${mark}(?=[ \t]+\S)`;
}

/** Lines on which an item of a list goes on. */
const moreLines = String.raw`(?:(?![ \t]*\*)[ \t]*\S[^\n]*\n){0,5}`;

/**
 * Source of a regular expression for what is a bullet only in a row of lines, as the mark has another use:
 * a dash may stand where a line ends in a sentence, a section sign before its number, a star before a note.
 */
export const rowBullet = [inRow('–'), inRow('§'), inRow(String.raw`\*`, moreLines)].join('|');

/** Source of a regular expression for a character that is a bullet; fonts of symbols leave their own. */
export const bulletCharacter = String.raw`[-•●▪◦■□☐➢✓\uF0B7\uF0A7\uF0D8\uF076\uF0FC]`;

/** Where text stands after a tag with its slash, if it has one, and its name: `<sup>`, `</sub>`. */
const levelAfter = ([, end, name]: RegExpExecArray): Level =>
  end ? '' : /sup/i.test(name ?? '') ? '^' : '_';

/** Marks of Markdown, LaTeX and HTML that the extraction left around the words. */
export const markup: SourceRule[] = [
  { name: 'heading mark', pattern: /^#{1,6} /m },
  { name: 'line across the page', pattern: /^[ \t]*(?:-{3,}|_{3,}|\*{3,})[ \t]*$/m },
  // A circle becomes an "o".
  {
    name: 'list bullet',
    pattern: new RegExp(String.raw`^[ \t]*(?:${bulletCharacter}|o(?= +\S)) +`, 'm'),
  },
  {
    name: 'list bullet',
    pattern: new RegExp(String.raw`^[ \t]*(?:${rowBullet})[ \t]+`, 'm'),
  },
  // The extraction escaped twice inside a link: "physician\\_gls".
  { name: 'escape', pattern: /\\{1,2}([*_|[\]()#<>`~&$.!+-])/, prints: ([, mark = '']) => mark },
  { name: 'emphasis', pattern: /\*/, isEmphasis: true },
  // In pairs on one line only: other lines below text are blanks to be filled in.
  {
    name: 'emphasis by lines below',
    pattern:
      /(?<![\w\\])__(?=[^\s_](?:[^_\n]*[^\s_\\])?__(?!\w))|(?<=(?<![\w\\])__[^\s_](?:[^_\n]*[^\s_\\])?)__(?!\w)/,
  },
  { name: 'line break', pattern: /<br ?\/?>/i, prints: () => ' ' },
  {
    name: 'raised or lowered text',
    pattern: /<(\/?)(sup|sub)>/i,
    level: levelAfter,
  },
  { name: 'table in HTML', pattern: new RegExp(tableTag, 'i'), prints: () => ' ' },
  {
    name: 'HTML tag in a cell',
    pattern: new RegExp(cellTag, 'i'),
    prints: ([, element = '']) => (inlineElements.has(element.toLowerCase()) ? '' : ' '),
  },
  {
    name: 'raised or lowered text in a cell',
    pattern: new RegExp(cellLevel, 'i'),
    level: levelAfter,
  },
  {
    name: 'character reference in a cell',
    pattern: new RegExp(cellReference, 'i'),
    prints: ([reference]) => referredCharacter(reference),
  },
  { name: 'HTML tag', pattern: /<\/?(?:i|b|em|strong|u)>/i },
  {
    name: 'LaTeX',
    pattern: new RegExp(latexPattern),
    parts: ([whole]) => latexParts(whole.slice(1, -1)),
  },
  { name: 'line below the head of a table', pattern: /^\|(?:[ \t]*:?-{2,}:?[ \t]*\|)+[ \t]*$/m },
  {
    name: 'edge of a cell',
    pattern: /(?<=^(?:\|.*)?)\|/m,
    prints: () => ' ',
    isCellEdge: true,
  },
  // A page that ends in a cell leaves the rest of the row as the first line of the next page.
  {
    name: 'edge of a cell in a row that a page parts',
    pattern: /(?<=(?<![\s\S])\s*[^|\s][^\n]*)(?<!\\)\|(?=(?:[^\n]*\|)?[ \t]*$)/m,
    prints: () => ' ',
  },
  {
    name: 'link text bracket',
    pattern: new RegExp(String.raw`\[(?=https?:|[^[\]\n]{1,200}\]\(${linkAddress}\))`),
  },
  { name: 'link target', pattern: new RegExp(String.raw`\]\(${linkAddress}\)`) },
];
