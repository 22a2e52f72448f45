import { printedDay } from '../../model/dates.ts';
import type { CompiledPolicy } from '../../model/policy.ts';

/** A text as a CSS string. "<" is escaped too, because the style sheet is inline. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;

/**
 * The rules for the margins of every printed sheet: policy, version, payer, page number. CSS cannot
 * copy text from the page into the margins, so each policy has its own rules.
 */
export function printedPageRules({
  number,
  title,
  payer,
  effectiveDate,
}: Pick<CompiledPolicy, 'number' | 'title' | 'payer' | 'effectiveDate'>): string {
  const margins = {
    'top-left': cssString(`Policy ${number}: ${title}`),
    'top-right': cssString(`Effective ${printedDay(payer, effectiveDate)}`),
    'bottom-left': cssString(payer),
    'bottom-right': '"Page " counter(page) " of " counter(pages)',
  };
  const boxes = Object.entries(margins).map(([place, content]) => `@${place}{content:${content}}`);
  return `@page{${boxes.join('')}}`;
}
