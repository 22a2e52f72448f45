import type { Coverage } from '../schemas/coverage.ts';
import { printedDay } from './printed.ts';

/** A text as a string of a style sheet. "<" is escaped too: the sheet stands in a page. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;

/**
 * What every sheet of a printed page says in its margins. Style sheets cannot take words from the
 * page into the margins, so each policy has rules of its own.
 */
export const printedPageRules = ({ number, title, payer, currentEffectiveDate }: Coverage) =>
  Object.entries({
    'top-left': cssString(`Policy ${number}: ${title}`),
    'top-right': cssString(`Effective ${printedDay(currentEffectiveDate)}`),
    'bottom-left': cssString(payer),
    'bottom-right': '"Page " counter(page) " of " counter(pages)',
  })
    .map(([place, content]) => `@${place}{content:${content}}`)
    .join('')
    .replace(/^.*$/s, (boxes) => `@page{${boxes}}`);
