import type { Element } from 'hast';

const romanDigits: [string, number][] = [
  ['m', 1000], ['cm', 900], ['d', 500], ['cd', 400], ['c', 100], ['xc', 90],
  ['l', 50], ['xl', 40], ['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1],
]; // prettier-ignore

function roman(number: number): string {
  let rest = number;
  let digits = '';
  for (const [digit, value] of romanDigits) {
    for (; rest >= value; rest -= value) digits += digit;
  }
  return digits;
}

/** 1 → a, 26 → z, 27 → aa, as browsers number lettered lists. */
const letters = (number: number): string =>
  number < 1
    ? ''
    : letters(Math.floor((number - 1) / 26)) + String.fromCharCode(97 + ((number - 1) % 26));

/** Writes the number of an item as the list's `type` does: A, a, I or i. */
const markers: Record<string, (number: number) => string> = {
  a: letters,
  A: (number) => letters(number).toUpperCase(),
  i: roman,
  I: (number) => roman(number).toUpperCase(),
};

/** True for the type of a list that is numbered with letters or Roman numerals. */
export const isLettered = (type: string): boolean => type in markers;

/** The numbers of a list's items: an item without one of its own follows the item before it. */
export function numbersOf({ properties }: Element, items: Element[]): number[] {
  let next = Number(properties['start'] ?? 1);
  return items.map((item) => {
    const number = Number(item.properties['value'] ?? next);
    next = number + 1;
    return number;
  });
}

/** The number of an item as a list prints it: "A.", "iv)", "(2)", "[3]". */
export function printedNumber(type: string, delimiter: string | undefined, number: number): string {
  const marker = number < 1 || number > 3999 ? undefined : markers[type];
  const before = delimiter !== undefined && delimiter.length > 1 ? delimiter.charAt(0) : '';
  const after = delimiter?.at(-1) ?? '.';
  return `${before}${marker ? marker(number) : number}${after}`;
}

/** The numbers of a list's items as the document prints them; none, but empty texts, for bullets. */
export function printedNumbers(list: Element, items: Element[]): string[] {
  const { type, dataDelimiter } = list.properties;
  const delimiter = dataDelimiter === undefined ? undefined : String(dataDelimiter);
  return numbersOf(list, items).map((number) =>
    list.tagName === 'ol'
      ? printedNumber(typeof type === 'string' ? type : '1', delimiter, number)
      : '',
  );
}
