import { segmentsOf, type Segment } from './segments.ts';

/** Width of a letter of the lines that tests draw, and the size of their type. */
export const letter = 5;
export const size = 10;

/** A line of text at a place of page 1. */
export function line(x: number, y: number, text: string, bold = false): Segment {
  const item = { text, x, y, width: text.length * letter, size, bold, italic: false };
  const [segment] = segmentsOf([item], 1);
  if (!segment) throw new Error('A line has text.');
  return segment;
}

/** Lines below each other, a line of 12 points each. */
export const lines = (x: number, y: number, ...texts: string[]): Segment[] =>
  texts.map((text, index) => line(x, y + index * 12, text));

/** Lines of a cell or paragraph around a middle. */
export const centred = (middle: number, y: number, ...texts: string[]): Segment[] =>
  texts.map((text, index) => line(middle - (text.length * letter) / 2, y + index * 12, text));
