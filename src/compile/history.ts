import type { HistoryEntry as HistoryEntryData } from '../model/frontmatter/history.ts';
import type { HistoryEntry } from '../model/policy.ts';
import { profileOf } from '../payers/index.ts';
import { printedDay, printedMonth } from '../model/dates.ts';
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

/** The entries with their ids and what each itself says about coverage; silence is not “unchanged”. */
export function historyOf(payer: string, entries: HistoryEntryData[]): HistoryEntry[] {
  const { coverageUnchanged } = profileOf(payer).history;
  const ids = historyIds(entries);
  return entries.map((entry, index) => {
    const coverage = coverageSentence(entry.text);
    const change =
      coverage === undefined
        ? 'not stated'
        : coverageUnchanged.includes(coverage)
          ? 'unchanged'
          : 'other';
    const printedDate = printedEntryDate(payer, entry);
    return { ...entry, printedDate, id: ids[index] ?? '', coverage, coverageChange: change };
  });
}
