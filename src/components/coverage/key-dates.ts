import { pagePath } from '../../model/addresses.ts';
import { printedDay, printedMonth } from '../../model/dates.ts';
import type { CompiledPolicy } from '../../model/policy.ts';

/** A date of the policy, for a timeline. */
interface KeyDate {
  label: string;
  /** ISO 8601: a day, or the month of a planned review. */
  date: string;
  printed: string;
  /**
   * `current` is the day from which the text is in force; `planned` was still in the future when it was
   * printed.
   */
  kind: 'current' | 'past' | 'planned';
  /** Address of the entry that has the date. */
  href?: string;
}

/** The data for the key dates. */
export type DatedPolicy = Pick<
  CompiledPolicy,
  'number' | 'payer' | 'originalEffectiveDate' | 'currentEffectiveDate' | 'nextReview' | 'history'
>;

/** The policy's dates, earliest first. */
export function keyDates(policy: DatedPolicy): KeyDate[] {
  const { number, payer, originalEffectiveDate, currentEffectiveDate, nextReview } = policy;
  const day = (label: string, date: string, kind: KeyDate['kind']): KeyDate => ({
    label,
    date,
    printed: printedDay(payer, date),
    kind,
  });
  const dates: KeyDate[] = [];
  if (originalEffectiveDate)
    dates.push(day('Original effective date', originalEffectiveDate, 'past'));
  if (currentEffectiveDate)
    dates.push(day('Current effective date', currentEffectiveDate, 'current'));
  // Not every document lists its history in the same direction.
  const last = policy.history.toSorted((a, b) => a.date.localeCompare(b.date)).at(-1);
  if (last) {
    const href = `${pagePath(number, 'history')}#${last.id}`;
    dates.push({ ...day('Last entry in the history', last.date, 'past'), href });
  }
  if (nextReview) {
    const printed = printedMonth(payer, nextReview);
    dates.push({ label: 'Next scheduled review', date: nextReview, printed, kind: 'planned' });
  }
  return dates.sort((one, other) => one.date.localeCompare(other.date));
}
