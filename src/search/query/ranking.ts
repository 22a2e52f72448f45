import { isDateWord } from './dates.ts';

/**
 * How much a section's records count; those of other sections count 1. What the policy itself has on
 * a topic comes before the studies that it lists.
 */
const weights: Record<string, number> = {
  '': 1.2,
  evidence: 1.5,
  guidance: 1.3,
  background: 1.2,
  trials: 0.6,
  coding: 0.5,
  references: 0.5,
  notices: 0.5,
  history: 0.4,
};

/** Words that ask for a kind of section, as stems. */
const sectionWords: Record<string, string[]> = {
  evidence: ['evid', 'rational'],
  guidance: ['guidelin', 'nccn'],
  trials: ['ongo', 'unpublish'],
  references: ['refer', 'citat'],
  history: ['histori'],
  notices: ['definit', 'notic'],
};

/** The section that an address leads to; "" for coverage. */
const sectionOf = (href: string): string => /^\/\d+\/([a-z-]*)/.exec(href)?.[1] ?? '';

/**
 * The score of a record: Pagefind's, weighted by its section and by what is asked for. What happened
 * on a date is what the history has of it, before anything else that names the date.
 */
export function rank(
  { score, href, isHistoryEntry }: { score: number; href: string; isHistoryEntry: boolean },
  terms: string[],
): number {
  if (isHistoryEntry && terms.some(isDateWord)) return Number.MAX_VALUE;
  const section = sectionOf(href);
  const isAskedFor = sectionWords[section]?.some((word) => terms.includes(word)) ?? false;
  return score * (weights[section] ?? 1) * (isAskedFor ? 2 : 1);
}
