import type { HistoryEntry } from '../schemas/history.ts';

/** What an entry itself says about coverage; an entry that says nothing does not say "unchanged". */
export type CoverageSaid = 'unchanged' | 'other' | 'nothing';

/** The sentences with which this payer records that coverage stayed as it was. */
const unchanged = ['No change to coverage.', 'Coverage eligibility unchanged.'];

/** The sentence of an entry that speaks of coverage, as printed. */
export const coverageSentence = (text: string): string | undefined =>
  /[^.;]*\bcoverage\b[^.;]*\.?/i.exec(text)?.[0].trim();

/** What an entry says about coverage. Any wording but the two known ones is left to the reader. */
export function coverageSaid(text: string): CoverageSaid {
  const sentence = coverageSentence(text);
  if (sentence === undefined) return 'nothing';
  return unchanged.includes(sentence) ? 'unchanged' : 'other';
}

/** The kinds of entry in the order in which figures and filters show them. */
export const entryKinds: { kind: HistoryEntry['kind']; label: string; plural: string }[] = [
  { kind: 'approval', label: 'Approval', plural: 'Approvals' },
  { kind: 'review', label: 'Review', plural: 'Reviews' },
  { kind: 'coding update', label: 'Coding update', plural: 'Coding updates' },
];

/** Number of entries of a kind. */
export const countOf = (entries: HistoryEntry[], kind: HistoryEntry['kind']): number =>
  entries.filter((entry) => entry.kind === kind).length;
