/** From this number of policies on, the list can be filtered and sorted. */
export const severalPolicies = 2;

/** From this number of policies on, a filter is faster than browsing. */
export const manyPolicies = 9;

/** The data of a line of the library's list that sorting needs. */
export interface PolicyLine {
  /** Its place in the list by number. */
  place: number;
  title: string;
  /** ISO 8601. */
  date: string;
  /** Month of the next review, ISO 8601; empty if none is stated. */
  review: string;
}

/** How the list can be sorted. */
export type Order = 'number' | 'title' | 'date' | 'review';

const byPlace = (one: PolicyLine, other: PolicyLine): number => one.place - other.place;

/** A policy without a review comes after all that have one. */
const byReview = (one: PolicyLine, other: PolicyLine): number =>
  Number(one.review === '') - Number(other.review === '') || one.review.localeCompare(other.review);

/** The orders of the list; ties are sorted by number. */
export const policyOrder: Record<Order, (one: PolicyLine, other: PolicyLine) => number> = {
  number: byPlace,
  title: (one, other) => one.title.localeCompare(other.title) || byPlace(one, other),
  date: (one, other) => other.date.localeCompare(one.date) || byPlace(one, other),
  review: (one, other) => byReview(one, other) || byPlace(one, other),
};

/** True if each of the typed words occurs in the text, at least as the beginning of a word. */
export const hasWords = (text: string, typed: string): boolean =>
  typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word));

/** When the next review is due: any time, in a month that has passed, or soon. */
export type Due = '' | 'passed' | 'soon';

/**
 * True if a review matches the filter.
 * @param review its month, for example 2025-06; empty if none is stated
 * @param today the reader's day
 */
export function isDue(review: string, due: Due, today: Date): boolean {
  if (due === '') return true;
  const [year, month] = review.split('-').map(Number);
  if (year === undefined || month === undefined) return false;
  const monthsAhead = (year - today.getFullYear()) * 12 + (month - 1 - today.getMonth());
  return due === 'passed' ? monthsAhead < 0 : monthsAhead >= 0 && monthsAhead <= 3;
}
