import { isDateWord } from './dates.ts';

/**
 * How much a section's passages count. A topic is answered by what the policy says of it before the
 * studies that it lists.
 */
const weights: Record<string, number> = {
  '': 1.2,
  evidence: 1.5,
  guidance: 1.3,
  background: 1.2,
  regulatory: 1,
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
export const sectionOf = (href: string): string => /^\/\d+\/([a-z]*)/.exec(href)?.[1] ?? '';

/** What happened on a date is what the history has of it, before anything else that names the date. */
const isOfDate = (href: string, terms: string[]): boolean =>
  href.includes('#entry-') && terms.some(isDateWord);

/** The score of a passage: Pagefind's, weighted by its section and by what is asked for. */
export function rank(score: number, href: string, terms: string[]): number {
  if (isOfDate(href, terms)) return Number.MAX_VALUE;
  const section = sectionOf(href);
  const isAskedFor = sectionWords[section]?.some((word) => terms.includes(word)) ?? false;
  return score * (weights[section] ?? 1) * (isAskedFor ? 2 : 1);
}
