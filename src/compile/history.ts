import type { Root } from 'hast';
import type { HistoryEntry as HistoryEntryData } from '../model/frontmatter/history.ts';
import type { HistoryEntry } from '../model/policy.ts';
import { profileOf } from '../payers/index.ts';
import { printedDay, printedMonth } from '../model/dates.ts';
import { findElement, printedText, singleSpaced } from '../model/tree.ts';
import { historyIds } from './history-ids.ts';

/** The sentence of an entry that speaks of coverage, as printed. */
const coverageSentence = (text: string): string | undefined =>
  /[^.;]*\bcoverage\b[^.;]*\.?/i.exec(text)?.[0].trim();

/** The date of an entry as the document prints it. */
export function printedEntryDate(payer: string, { date, printedDate }: HistoryEntryData): string {
  if (printedDate !== undefined) return printedDate;
  if (date.length === 4) return date;
  return date.length === 7 ? printedMonth(payer, date) : printedDay(payer, date);
}

/** The words of an entry as the page prints them: the field has them as Markdown. */
function printedWords({ text }: HistoryEntryData, id: string, tree: Root | undefined): string {
  const item = tree && findElement(tree, ({ properties }) => properties['id'] === id);
  const words = item && findElement(item, ({ tagName }) => tagName === 'span');
  return words ? singleSpaced(printedText(words)) : text;
}

/** The entries with their ids and what each itself says about coverage; silence is not “unchanged”. */
export function historyOf(
  payer: string,
  entries: HistoryEntryData[],
  tree: Root | undefined,
): HistoryEntry[] {
  const { coverageUnchanged } = profileOf(payer).history;
  const ids = historyIds(entries);
  return entries.map((entry, index) => {
    const id = ids[index] ?? '';
    const text = printedWords(entry, id, tree);
    const coverage = coverageSentence(text);
    const change =
      coverage === undefined
        ? 'not stated'
        : coverageUnchanged.includes(coverage)
          ? 'unchanged'
          : 'other';
    const printedDate = printedEntryDate(payer, entry);
    return { ...entry, text, printedDate, id, coverage, coverageChange: change };
  });
}
