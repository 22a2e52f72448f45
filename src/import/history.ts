import { printedDay, printedMonth, readPrintedDay } from '../model/dates.ts';
import { readListedDate } from '../model/listed-date.ts';
import { historyKindOf } from '../payers/history-kind.ts';
import type { Item, List, Paragraph } from './blocks.ts';
import type { Head } from './head.ts';
import type { ImportContext } from './import-context.ts';
import { asParagraph, plainText, toMdx } from './inline.ts';
import { blockMdx, mdxFile, ownHeading } from './section-file.ts';
import type { DraftSection } from './sections.ts';

/** The items of a list and what is in them, in their order. */
const allItems = ({ items }: List): (Item | Paragraph)[] =>
  items.flatMap((item) => [
    item,
    ...item.children.flatMap((child) => (child.kind === 'list' ? allItems(child) : [child])),
  ]);

/** A day, month or year. */
const date = String.raw`\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{4}|[A-Z][a-z]{2,8}\.? (?:\d{1,2}, )?\d{4}|\d{4}`;

/** A dated entry: its date, the end of a range or a colon, and its words. */
const dated = new RegExp(
  String.raw`^(${date})((?:(?:\s?[-–]\s?|\s(?:to|through)\s)(?:${date}))?:?)\s+(\S.*)$`,
  's',
);

/** A printed date, ISO 8601, in its precision. A year of two digits is one of this century. */
const isoOf = (payer: string, printed: string): string | undefined =>
  readPrintedDay(payer, printed) ??
  readListedDate(
    printed.replace(
      /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})$/,
      (_, month: string, day: string, year: string) => `${month}/${day}/${year.padStart(4, '20')}`,
    ),
  )?.iso;

/** The lines of a row that are entries of their own: a row may be printed without its tab. */
const entriesIn = (text: string): string[] =>
  text.split(new RegExp(String.raw`\n(?=(?:${date})\s+\S)`));

/** Dates that the site prints as the payer does, from the data. */
const usual = /^\d{2}\/(?:\d{2}\/)?\d{4}$/;

/** Stands for an entry among the parts of the section. */
const entry = Symbol('entry');

/** The parts of the section with its entries as lists: one, or several that text parts. */
function withLists(parts: (string | typeof entry)[]): string[] {
  const count = parts.filter((part) => part === entry).length;
  let next = 1;
  return parts.flatMap((part, index) => {
    if (part !== entry) return [part];
    const isFirst = parts[index - 1] !== entry;
    if (!isFirst) return [];
    const end = parts.findIndex((one, at) => at > index && one !== entry);
    const last = next + (end < 0 ? parts.length : end) - index - 1;
    const list =
      last - next + 1 === count ? '<HistoryList />' : `<HistoryList from="${next}" to="${last}" />`;
    next = last + 1;
    return [list];
  });
}

/** history.mdx: the dated entries of a list or a table. */
export function historyFile(context: ImportContext, head: Head, section: DraftSection): string {
  const { heading, rest } = ownHeading(context, section);
  const entries: {
    date: string;
    printedDate?: string;
    id?: string;
    kind: string;
    text: string;
  }[] = [];
  /** What the section has, in its order: each text, and what stands for an entry. */
  const parts: (string | typeof entry)[] = [];
  let nextReview: string | undefined;
  const read = (text: string, place: { line: number; page: number }): boolean => {
    const match = dated.exec(text.trim());
    if (!match) return false;
    const [, printed = '', range = '', words = ''] = match;
    const date = isoOf(context.payer, printed);
    if (date === undefined) {
      context.doubt(place, `${printed} is no day.`);
      return false;
    }
    parts.push(entry);
    const kind = historyKindOf(context.payer, plainText(words));
    const same = entries.filter((one) => one.date === date).length;
    entries.push({
      date,
      ...((range || !usual.test(printed)) && { printedDate: printed + range }),
      ...(same > 0 && { id: `entry-${date}-${same + 1}` }),
      kind,
      text: toMdx(words, context.references),
    });
    return true;
  };
  const isDateOfHead = (text: string, label: string, day: string | undefined) =>
    day !== undefined && text === `${label}: ${printedDay(context.payer, day)}`;
  const keep = (text: string) => parts.push(asParagraph(toMdx(text, context.references)));
  for (const block of rest) {
    if (block.kind === 'list') {
      for (const item of allItems(block)) if (!read(item.text, item)) keep(item.text);
    } else if (block.kind === 'table') {
      const rows = block.rows.flatMap((row) => entriesIn(row.join(' ')));
      for (const row of rows) if (!read(row, block)) keep(row);
    } else {
      const text = plainText(block.text);
      const [, label = '', next = ''] =
        /^(Next (?:Scheduled )?Review(?: Date)?): ?(.+)$/i.exec(text) ?? [];
      const month = isoOf(context.payer, next)?.slice(0, 7);
      if (month?.length === 7) {
        nextReview = month;
        const isUsual = next === printedMonth(context.payer, month);
        parts.push(isUsual ? `${label}: {props.nextReview}` : blockMdx(context, block, section));
      } else if (isDateOfHead(text, 'Original Effective Date', head.originalEffectiveDate)) {
        parts.push('Original Effective Date: {props.originalEffectiveDate}');
      } else if (isDateOfHead(text, 'Current Effective Date', head.currentEffectiveDate)) {
        parts.push('Current Effective Date: {props.currentEffectiveDate}');
      } else if (!(block.kind === 'paragraph' && read(block.text, block))) {
        parts.push(blockMdx(context, block, section));
      }
    }
  }
  context.count('history entries', entries.length);
  return mdxFile(
    { ...(nextReview && { nextReview }), entries },
    [heading, ...withLists(parts)].join('\n\n'),
  );
}
