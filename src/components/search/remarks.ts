import type { Note } from '../../search/query/result.ts';
import { element, searchAddress } from './show.ts';
import { base } from './base.ts';

/** A remark as a paragraph, with the words of policies as a quotation, and with queries to try. */
export function noteParagraph({ text, quote, queries = [] }: Note): HTMLElement {
  const tries = queries.flatMap((query) => [
    ' ',
    element('a', { href: searchAddress(query) }, `“${query}”`),
  ]);
  if (!quote) return element('p', {}, text, ...tries);
  const isOne = quote.places.length === 1;
  const places = quote.places.flatMap(({ policy, href }, index) => [
    index === 0 ? ' ' : ' · ',
    element('a', { href: base + href }, isOne ? 'Where it says so' : `In policy ${policy}`),
  ]);
  return element('p', {}, `${text} `, element('q', {}, quote.text), ...places);
}
