const letters = (number: number): string => {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  }
  return text;
};

const numerals: [value: number, numeral: string][] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'],
  [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]; // prettier-ignore

const roman = (number: number): string => {
  let rest = number;
  let text = '';
  for (const [value, numeral] of numerals) {
    for (; rest >= value; rest -= value) text += numeral;
  }
  return text;
};

/**
 * What a browser prints before an item of an ordered list: "3.", "C.", "iii.". A number that a style
 * cannot write (0, below 0, or a Roman numeral from 4000 on) is printed in digits.
 * @param type the list's attribute: 1, A, a, I or i
 */
export function listMarker(type: string | undefined, number: number): string {
  const isRoman = type === 'i' || type === 'I';
  if (!isRoman && type !== 'a' && type !== 'A') return `${number}.`;
  if (number < 1 || (isRoman && number > 3999)) return `${number}.`;
  const text = isRoman ? roman(number) : letters(number);
  return `${type === type.toUpperCase() ? text.toUpperCase() : text}.`;
}

/** The ordered list whose items are being numbered. */
export interface OrderedList {
  type: string | undefined;
  /** What the style sheet puts around the number in place of a full stop after it: ")", "()" or "[]". */
  delimiter: string | undefined;
  /** The number of the next item that has none of its own. */
  next: number;
}

const wholeNumber = (text: string | undefined): number | undefined =>
  /^\s*-?\d+/.test(text ?? '') ? Number.parseInt(text as string, 10) : undefined;

/** An ordered list as its attributes describe it. */
export const orderedList = ({
  type,
  start,
  'data-delimiter': delimiter,
}: Record<string, string>): OrderedList => ({
  type,
  delimiter,
  next: wholeNumber(start) ?? 1,
});

/** The marker of the next item of a list. @param value the item's own number, if it has one */
export function nextMarker(list: OrderedList, value: string | undefined): string {
  const number = wholeNumber(value) ?? list.next;
  list.next = number + 1;
  const marker = listMarker(list.type, number);
  if (list.delimiter === ')') return marker.replace(/\.$/, ')');
  if (list.delimiter === '[]') return `[${marker.replace(/\.$/, ']')}`;
  return list.delimiter === '()' ? `(${marker.replace(/\.$/, ')')}` : marker;
}
