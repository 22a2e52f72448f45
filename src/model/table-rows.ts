import type { Element, ElementContent } from 'hast';
import { printedText } from './tree.ts';

const elementsIn = ({ children }: Element): Element[] =>
  children.filter((child) => child.type === 'element');

/** The rows of a table with their cells; its caption is a row. */
export const rowsOf = (table: Element): { row: Element; cells: Element[] }[] =>
  elementsIn(table).flatMap((part) =>
    part.tagName === 'caption'
      ? [{ row: part, cells: [{ ...part, tagName: 'th' }] }]
      : elementsIn(part).map((row) => ({ row, cells: elementsIn(row) })),
  );

/** The content of a cell by its line breaks. */
export function linesOf({ children }: Element): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'element' && child.tagName === 'br') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines.filter((line) => line.some((node) => printedText(node).trim()));
}

/** True for a line of a cell that is an item of a list by its printed bullet: documents set criteria so. */
export const hasBullet = (line: ElementContent[]): boolean =>
  /^\s*•/.test(line.map(printedText).join(''));
