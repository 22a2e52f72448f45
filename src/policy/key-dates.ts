import { sectionPath } from './addresses.ts';
import type { Policy } from './policies.ts';
import { printedDay, printedReviewMonth } from './printed.ts';

/** A date of the policy, for a timeline. */
export interface KeyDate {
  label: string;
  /** ISO 8601: a day, or the month of a planned review. */
  date: string;
  printed: string;
  /** Since when the text is in force, what happened otherwise, and what is to happen. */
  kind: 'current' | 'past' | 'planned';
  href?: string;
}

/** The policy's dates, earliest first. */
export function keyDates({ number, coverage, history }: Policy): KeyDate[] {
  const { originalEffectiveDate, currentEffectiveDate } = coverage.data;
  const { nextReview, entries } = history.data;
  const last = entries.at(-1)?.date;
  const day = (label: string, date: string, kind: KeyDate['kind']): KeyDate => ({
    label,
    date,
    printed: printedDay(date),
    kind,
  });
  const dates = [
    day('Original effective date', originalEffectiveDate, 'past'),
    day('Current effective date', currentEffectiveDate, 'current'),
  ];
  if (last) {
    const href = `${sectionPath(number, 'history')}#entry-${last}`;
    dates.push({ ...day('Last entry in the history', last, 'past'), href });
  }
  if (nextReview) {
    const printed = printedReviewMonth(nextReview);
    dates.push({ label: 'Next scheduled review', date: nextReview, printed, kind: 'planned' });
  }
  return dates.sort((one, other) => one.date.localeCompare(other.date));
}
