import type { Result, SearchResults } from '../../search/query/result.ts';
import { base } from './base.ts';

/** An element with text, never markup: what readers type and policies print is only ever text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A result as a link: its name, where it stands, and the policy's words where it is an answer. */
export function resultLink({ href, title, context, quotes = [] }: Result): HTMLAnchorElement {
  return element(
    'a',
    { href: base + href },
    element('span', { className: 'result-title' }, title),
    element('span', { className: 'result-context' }, context),
    ...quotes.map((quote) => element('span', { className: 'result-text result-quote' }, quote)),
    element('span', { className: 'result-text' }),
  );
}

/**
 * That search could not be loaded. What is typed next loads again what failed; "Try again" loads the
 * search page, and so also a script that the browser remembers as failed.
 * @param href address of the search page
 */
export const failureParagraph = (href: string): HTMLElement =>
  element(
    'p',
    {},
    'Search could not be loaded. ',
    element('a', { href }, 'Try again'),
    ', or browse.',
  );

/** How many results there are, in words for a status line. */
export function countWords({ query, results, corrected }: SearchResults): string {
  const asked = `“${corrected ?? query}”`;
  if (results.length === 0) return `Nothing found for ${asked}.`;
  return `${results.length === 1 ? '1 result' : `${results.length} results`} for ${asked}.`;
}

/** Address of the search page for a query. */
export function searchAddress(query: string, isExact = false): string {
  const parameters = new URLSearchParams({ q: query, ...(isExact && { exact: '1' }) });
  return `${base}/search/?${parameters}`;
}
