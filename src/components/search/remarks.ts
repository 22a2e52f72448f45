import type { Note } from '../../search/query/result.ts';
import { element, searchAddress } from './show.ts';
import { base } from './base.ts';

/** A remark as a paragraph, with the policy's words as a quotation, and with queries to try. */
export function noteParagraph({ text, quote, queries = [] }: Note): HTMLElement {
  const tries = queries.flatMap((query) => [
    ' ',
    element('a', { href: searchAddress(query) }, `“${query}”`),
  ]);
  if (!quote) return element('p', {}, text, ...tries);
  const place = element('a', { href: base + quote.href }, 'Where it says so');
  return element('p', {}, `${text} `, element('q', {}, quote.text), ' ', place);
}
