import { printedDay, readPrintedDay } from '../model/dates.ts';
import { historyKindOf } from '../payers/history-kind.ts';
import type { Item, List } from './document.ts';
import type { Head } from './head.ts';
import type { ImportContext } from './import-context.ts';
import { asParagraph, plainText, toMdx } from './inline.ts';
import { blockMdx, mdxFile, ownHeading } from './section-file.ts';
import type { DraftSection } from './sections.ts';

/** The items of a list and of the lists in it, in their order. */
const allItems = ({ items }: List): Item[] =>
  items.flatMap((item) => [item, ...item.children.flatMap(allItems)]);

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
  const before: string[] = [];
  const after: string[] = [];
  let nextReview: string | undefined;
  const day =
    /^(\d{2}\/\d{2}\/\d{4}|\d{2}\/\d{4})((?:\s?[-–]\s?|\s(?:to|through)\s)(?:\d{2}\/\d{2}\/\d{4}|\d{2}\/\d{4}))?\s+(\S.*)$/s;
  const read = (text: string, place: { line: number; page: number }): boolean => {
    const match = day.exec(text.trim());
    if (!match) return false;
    const [, printed = '', range = '', words = ''] = match;
    const date =
      printed.length === 7
        ? `${printed.slice(3)}-${printed.slice(0, 2)}`
        : readPrintedDay(context.payer, printed);
    if (date === undefined) {
      context.doubt(place, `${printed} is no day.`);
      return false;
    }
    const kind = historyKindOf(context.payer, plainText(words));
    const same = entries.filter((entry) => entry.date === date).length;
    entries.push({
      date,
      ...(range && { printedDate: printed + range }),
      ...(same > 0 && { id: `entry-${date}-${same + 1}` }),
      kind,
      text: toMdx(words, context.references),
    });
    return true;
  };
  for (const block of rest) {
    if (block.kind === 'list') {
      for (const item of allItems(block))
        if (!read(item.text, item)) after.push(asParagraph(toMdx(item.text, context.references)));
    } else if (block.kind === 'table') {
      for (const row of block.rows)
        if (!read(row.join(' '), block))
          after.push(asParagraph(toMdx(row.join(' '), context.references)));
    } else {
      const text = plainText(block.text);
      const [, label = '', month = '', year = ''] =
        /^(Next Scheduled Review Date): ?(\d{2})\/(\d{4})$/.exec(text) ?? [];
      if (year) {
        nextReview = `${year}-${month}`;
        after.push(`${label}: {props.nextReview}`);
      } else if (
        text === `Original Effective Date: ${printedDay(context.payer, head.originalEffectiveDate)}`
      ) {
        before.push('Original Effective Date: {props.originalEffectiveDate}');
      } else if (
        text === `Current Effective Date: ${printedDay(context.payer, head.currentEffectiveDate)}`
      ) {
        before.push('Current Effective Date: {props.currentEffectiveDate}');
      } else if (!(block.kind === 'paragraph' && read(block.text, block))) {
        (entries.length > 0 ? after : before).push(blockMdx(context, block, section));
      }
    }
  }
  context.count('history entries', entries.length);
  return mdxFile(
    { ...(nextReview && { nextReview }), entries },
    [heading, ...before, ...(entries.length > 0 ? ['<HistoryList />'] : []), ...after].join('\n\n'),
  );
}
