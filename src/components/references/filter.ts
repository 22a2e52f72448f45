import { includes, takeYears } from './years.ts';

/** The data of a reference that a filter needs. */
export interface Filterable {
  number: number;
  /** Four digits, or none. */
  year: string;
  /** Authors, title, journal, PMID, and the stated population and design, in this order. */
  words: string;
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

const wordsOf = (text: string): string[] => fold(text).match(/[\p{Letter}\p{Number}]+/gu) ?? [];

/**
 * The references that contain a word. Letters may match anywhere, since the reader may still be typing.
 * A number is matched as a whole if the list has it (5 is reference 5, 2009 the year, not every PMID
 * with that prefix); otherwise as a prefix of a year or PMID.
 */
function withWord<Item extends Filterable>(items: Item[], word: string): Item[] {
  if (!/^\p{Number}+$/u.test(word)) return items.filter(({ words }) => fold(words).includes(word));
  const numbers = (item: Item) => [String(item.number), item.year, ...wordsOf(item.words)];
  const whole = items.filter((item) => numbers(item).includes(word));
  return whole.length > 0
    ? whole
    : items.filter((item) => numbers(item).some((number) => number.startsWith(word)));
}

/** What lists print before a number, even if the number has not been typed yet. It is not a search word. */
const beforeNumber = /\b(?:pmid|ref(?:erence)?)s?[\s.:#]*(?=\d|$)/g;

/** Parses a query: the range of years in it, and all other words. */
export function readQuery(query: string) {
  const { years, words } = takeYears(fold(query).replace(beforeNumber, ' '));
  return { years, words: wordsOf(words) };
}

/** The references that contain every word of a query and are within its years, in order. */
export function matching<Item extends Filterable>(items: Item[], query: string): Item[] {
  const { years, words } = readQuery(query);
  const found = words.map((word) => new Set(withWord(items, word)));
  return items.filter(
    (item) => (!years || includes(years, item.year)) && found.every((set) => set.has(item)),
  );
}

type Order = (a: Filterable, b: Filterable) => number;

/** Orders of the list; ties are sorted by number. */
export const orders = {
  number: () => 0,
  year: (a, b) => (Number(b.year) || 0) - (Number(a.year) || 0),
  author: (a, b) => a.words.localeCompare(b.words, 'en'),
} as const satisfies Record<string, Order>;

/** The references in a requested order; by number if there is no such order. */
export function ordered<Item extends Filterable>(items: Item[], order: string | undefined): Item[] {
  const known = order !== undefined && Object.hasOwn(orders, order);
  const compare: Order = orders[known ? (order as keyof typeof orders) : 'number'];
  return items.toSorted((a, b) => compare(a, b) || a.number - b.number);
}
