import { cellsBySpaces } from './aligned-columns.ts';
import { isPipeRow, isTabRow, type Line, type Place } from './document-lines.ts';

/** Signs of a table in lines that are read as text, and how many lines must have one. */
const signs: { isIn: (text: string) => boolean; lines: number }[] = [
  // Edges between cells, but not around the row.
  { isIn: (text) => /\S\s*(?<!\\)\|\s*\S/.test(text) && !isPipeRow(text), lines: 2 },
  { isIn: (text) => /^\s*\+(?:[-=]{2,}\+)+\s*$/.test(text), lines: 1 },
  { isIn: (text) => /<\/?(?:table|tr|t[dh])\b/i.test(text), lines: 1 },
  { isIn: (text) => cellsBySpaces(text).length > 1, lines: 2 },
];

/** Where the lines of a document look like a table that is read as text: the first line of each. */
export function unreadTables(lines: Line[]): Place[] {
  const found: Place[] = [];
  let told = false;
  let run: { first: Place; sign: (typeof signs)[number]; count: number } | undefined;
  for (const { text, line, page, isHtml } of lines) {
    const isRead = isHtml || isTabRow(text);
    const sign = isRead ? undefined : signs.find(({ isIn }) => isIn(text));
    if (run && sign === run.sign) run.count += 1;
    else run = sign && { first: { line, page }, sign, count: 1 };
    if (!text.trim() || isRead) told = false;
    if (!run || run.count < run.sign.lines || told) continue;
    found.push(run.first);
    told = true;
  }
  return found;
}
