import type { Excerpts, Note, Result, SearchResults } from '../../search/query/result.ts';
import { element, searchAddress } from './show.ts';
import { base } from './base.ts';

/** What results have besides their names: excerpts and notes. Loaded with the search by words. */

/** Fills the excerpts into the links of their results. */
function showExcerpts(links: HTMLAnchorElement[], shown: Result[], excerpts: Excerpts): void {
  for (const [index, link] of links.entries()) {
    const found = excerpts.get(shown[index]?.href ?? '');
    if (!found) continue;
    if (found.under) link.querySelector('.result-context')?.append(` › ${found.under}`);
    const segments = found.segments.map(({ text, isMarked }) =>
      isMarked ? element('mark', {}, text) : text,
    );
    link.querySelector('.result-text')?.append(...segments);
  }
}

/**
 * Adds the excerpts to links of results when they are there. Without them a result is complete, so
 * one that could not be loaded is left out; the next search loads it again.
 */
export function addExcerpts(
  links: HTMLAnchorElement[],
  shown: Result[],
  { excerpts }: SearchResults,
): void {
  excerpts?.(shown).then(
    (found) => showExcerpts(links, shown, found),
    () => undefined,
  );
}

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
