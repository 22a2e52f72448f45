import type { Root } from 'hast';
import type { HistoryEntry as HistoryEntryData } from '../model/frontmatter/history.ts';
import type { HistoryEntry } from '../model/policy.ts';
import { profileOf } from '../payers/index.ts';
import { printedDay, printedMonth } from '../model/dates.ts';
import { findElement, printedText, singleSpaced } from '../model/tree.ts';
import { historyIds } from './history-ids.ts';

/** The sentences of an entry that speak of coverage, as printed. */
const coverageSentences = (text: string): string[] =>
  [...text.matchAll(/[^.;]*\bcoverage\b[^.;]*\.?/gi)].map(([sentence]) => sentence.trim());

/** A sentence whatever its case and end: an entry may append it to another (“…; no change to coverage”). */
const bare = (sentence: string): string => sentence.toLowerCase().replace(/\.$/, '');

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
  const unchanged = profileOf(payer).history.coverageUnchanged.map(bare);
  const ids = historyIds(entries);
  return entries.map((entry, index) => {
    const id = ids[index] ?? '';
    const text = printedWords(entry, id, tree);
    const sentences = coverageSentences(text);
    return {
      ...entry,
      text,
      printedDate: printedEntryDate(payer, entry),
      id,
      coverage: sentences[0],
      coverageUnchanged:
        sentences.length > 0 && sentences.every((sentence) => unchanged.includes(bare(sentence))),
    };
  });
}
