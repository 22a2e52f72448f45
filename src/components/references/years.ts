/** A range of years; an open end is infinite. */
export interface Years {
  from: number;
  to: number;
}

const always: Years = { from: -Infinity, to: Infinity };

/** The years between two, in either order. Anything that is not a year sets no limit. */
function between(one?: string | null, other?: string | null): Years {
  const [from, to] = [Number(one) || always.from, Number(other) || always.to];
  return from > to ? { from: to, to: from } : { from, to };
}

/** A range, or undefined if it has no limits. */
const limited = (years: Years): Years | undefined =>
  years.from > always.from || years.to < always.to ? years : undefined;

/** The years between two, in either order; either may be missing. */
export const yearsBetween = (one: string | null, other: string | null): Years | undefined =>
  limited(between(one, other));

/** Whether a year is within a range. Anything that is not a year is in no range. */
export const includes = ({ from, to }: Years, year: string): boolean =>
  /^\d{4}$/.test(year) && Number(year) >= from && Number(year) <= to;

/** A range for readers: "2016–2020", "from 2016", "to 2009", "2020". */
export function yearsLabel({ from, to }: Years): string {
  if (from === to) return String(from);
  if (to === always.to) return `from ${from}`;
  return from === always.from ? `to ${to}` : `${from}–${to}`;
}

/**
 * The end of a typed range: "2023", or "23" after 2016; undefined while it is still being typed. If it
 * is not a later year, like the month in "2015-05", only the first year counts.
 */
function endAfter(start: string, typed: string): string | undefined {
  if (typed.length === 4) return typed;
  if (typed.length !== 2) return undefined;
  const end = start.slice(0, 2) + typed;
  return end > start ? end : start;
}

const next = (year: string, by: number): string => String(Number(year) + by);

/** How readers type ranges, in the order in which they are tried. */
const ways: [typed: RegExp, years: (year: string, end: string) => Years][] = [
  [/\bbetween (\d{4}) and (\d{4})\b/g, between],
  [
    /\b(?:from )?((?:19|20)\d\d) ?(?:[-–—]|to\b) ?(\d{0,4})(?!\d)/g,
    (year, end) => between(year, endAfter(year, end)),
  ],
  [/\b((?:19|20)\d\d) ?(?:\+|(?:and|or) (?:later|after)|onwards?)/g, (year) => between(year)],
  [/(?:\b(?:since|from)|>=|≥) ?(\d{4})\b/g, (year) => between(year)],
  [/(?:\bafter|>) ?(\d{4})\b/g, (year) => between(next(year, 1))],
  [/(?:\b(?:until|through|to)|<=|≤|(?<!\S)[-–—]) ?(\d{4})\b/g, (year) => between(null, year)],
  [/(?:\bbefore|<) ?(\d{4})\b/g, (year) => between(null, next(year, -1))],
];

/** The range of years in a lower-case query, and the remaining words. */
export function takeYears(query: string): { years: Years | undefined; words: string } {
  let { from, to } = always;
  let words = query;
  for (const [typed, years] of ways) {
    words = words.replace(typed, (_, year: string, end: string) => {
      const named = years(year, end);
      from = Math.max(from, named.from);
      to = Math.min(to, named.to);
      return ' ';
    });
  }
  return { years: limited({ from, to }), words };
}
