/** From so many policies on, looking through a list is slower than asking. */
export const manyPolicies = 9;

/** A line of the library's list, as far as sorting needs it. */
export interface PolicyLine {
  /** Its place in the list by number. */
  place: number;
  title: string;
  /** ISO 8601. */
  date: string;
}

/** How the list can be sorted. */
export type Order = 'number' | 'title' | 'date';

/** The orders of the list; what is equal stays by number. */
export const policyOrder: Record<Order, (one: PolicyLine, other: PolicyLine) => number> = {
  number: (one, other) => one.place - other.place,
  title: (one, other) => one.title.localeCompare(other.title) || one.place - other.place,
  date: (one, other) => other.date.localeCompare(one.date) || one.place - other.place,
};

/** True if each of the typed words, or its beginning, is somewhere in the text. */
export const hasWords = (text: string, typed: string): boolean =>
  typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word));
