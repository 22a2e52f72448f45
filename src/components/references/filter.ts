import { includes, takeYears } from './years.ts';

/** What a filter needs to know of a reference. */
export interface Filterable {
  number: number;
  /** Four digits, or none. */
  year: string;
  /** Authors, title, journal, PMID, and the population and design that they state, in this order. */
  words: string;
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

const wordsOf = (text: string): string[] => fold(text).match(/[\p{Letter}\p{Number}]+/gu) ?? [];

/**
 * The references that have a word. Letters may stand anywhere, since a reader is still typing.
 * A number is taken whole where the list has it whole (5 is reference 5, 2009 the year, and not
 * every PMID that begins so); else as the beginning of a year or PMID.
 */
function withWord<Item extends Filterable>(items: Item[], word: string): Item[] {
  if (!/^\p{Number}+$/u.test(word)) return items.filter(({ words }) => fold(words).includes(word));
  const numbers = (item: Item) => [String(item.number), item.year, ...wordsOf(item.words)];
  const whole = items.filter((item) => numbers(item).includes(word));
  return whole.length > 0
    ? whole
    : items.filter((item) => numbers(item).some((number) => number.startsWith(word)));
}

/** What lists print before a number; the reader may not have typed the number yet. It is no word to find. */
const beforeNumber = /\b(?:pmid|ref(?:erence)?)s?[\s.:#]*(?=\d|$)/g;

/** A query as it is read: the years that it names as a range, and all its other words. */
export function readQuery(query: string) {
  const { years, words } = takeYears(fold(query).replace(beforeNumber, ' '));
  return { years, words: wordsOf(words) };
}

/** The references that have every word of a query and lie in its years, in their order. */
export function matching<Item extends Filterable>(items: Item[], query: string): Item[] {
  const { years, words } = readQuery(query);
  const found = words.map((word) => new Set(withWord(items, word)));
  return items.filter(
    (item) => (!years || includes(years, item.year)) && found.every((set) => set.has(item)),
  );
}

type Order = (a: Filterable, b: Filterable) => number;

/** Orders in which the list can be shown; the number decides between equals. */
export const orders = {
  number: () => 0,
  year: (a, b) => (Number(b.year) || 0) - (Number(a.year) || 0),
  author: (a, b) => a.words.localeCompare(b.words, 'en'),
} as const satisfies Record<string, Order>;

/** The references in an order that a reader asks for; by number if there is no such order. */
export function ordered<Item extends Filterable>(items: Item[], order: string | undefined): Item[] {
  const known = order !== undefined && Object.hasOwn(orders, order);
  const compare: Order = orders[known ? (order as keyof typeof orders) : 'number'];
  return items.toSorted((a, b) => compare(a, b) || a.number - b.number);
}
