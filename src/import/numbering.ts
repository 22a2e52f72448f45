import type { Marked } from './document-lines.ts';

/** How the items of a list are numbered, as HTML names it; empty for bullets. */
export type NumberingType = '' | '1' | 'A' | 'a' | 'I' | 'i';

const romans = /^[ivxl]+$/i;

function romanValue(roman: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };
  const digits = Array.from(roman.toLowerCase()).map((digit) => values[digit] ?? 0);
  return digits.reduce(
    (sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit),
    0,
  );
}

/** The number that a marker is in a list of a type; NaN if it cannot stand there. */
function valueIn(type: NumberingType, marker: string): number {
  if (type === '1') return /^\d+$/.test(marker) ? Number(marker) : NaN;
  const isUpper = type === 'A' || type === 'I';
  if (isUpper !== (marker === marker.toUpperCase())) return NaN;
  if (type === 'I' || type === 'i') return romans.test(marker) ? romanValue(marker) : NaN;
  return /^[a-z]$/i.test(marker) ? marker.toLowerCase().charCodeAt(0) - 96 : NaN;
}

/** How a list is numbered, and the number of each of its items. */
export function numbering(items: Marked[]): { type: NumberingType; numbers: number[] } {
  const [first, second] = items.map(({ marker = '' }) => marker);
  if (!first) return { type: '', numbers: [] };
  const isRoman =
    romans.test(first) &&
    (first.length > 1 || (/^i$/i.test(first) && (!second || /^ii$/i.test(second))));
  const isUpper = first === first.toUpperCase();
  const letters = isRoman ? (isUpper ? 'I' : 'i') : isUpper ? 'A' : 'a';
  const type = /^\d/.test(first) ? '1' : letters;
  return { type, numbers: items.map(({ marker = '' }) => valueIn(type, marker)) };
}

/** True for an item that the numbers of a list can hold: bullets for bullets. */
export function isAlike(items: Marked[], item: Marked): boolean {
  const { type } = numbering(items);
  if (item.marker === undefined || type === '') return item.marker === undefined && type === '';
  return items.at(-1)?.delimiter === item.delimiter && !Number.isNaN(valueIn(type, item.marker));
}

/** True for an item that goes on with a list: a bullet, or the number after that of the last item. */
export function isNext(items: Marked[], item: Marked): boolean {
  if (item.marker === undefined || !isAlike(items, item)) return isAlike(items, item);
  const { type, numbers } = numbering(items);
  return valueIn(type, item.marker) === (numbers.at(-1) ?? 0) + 1;
}
