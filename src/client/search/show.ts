import type { Hit } from '../../search/lookup';
import type { Excerpts, Note, Outcome } from './outcome';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An element with text, never markup: what readers type and policies say is only ever text. */
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
export function hitLink({ href, title, context, quotes = [] }: Hit): HTMLAnchorElement {
  return element(
    'a',
    { href: base + href },
    element('span', { className: 'hit-title' }, title),
    element('span', { className: 'hit-context' }, context),
    ...quotes.map((quote) => element('span', { className: 'hit-text hit-quote' }, quote)),
    element('span', { className: 'hit-text' }),
  );
}

/** Fills the excerpts into result links when they are there. */
export function showExcerpts(links: Iterable<HTMLAnchorElement>, hits: Hit[], excerpts: Excerpts) {
  for (const [index, link] of [...links].entries()) {
    const found = excerpts.get(hits[index]?.href ?? '');
    if (!found) continue;
    if (found.under) link.querySelector('.hit-context')?.append(` › ${found.under}`);
    link
      .querySelector('.hit-text')
      ?.append(
        ...found.segments.map(({ text, isMarked }) =>
          isMarked ? element('mark', {}, text) : text,
        ),
      );
  }
}

/** A remark as a paragraph, with the policy's words as a quotation, and with searches to try. */
export function noteParagraph({ text, quote, searches = [] }: Note): HTMLElement {
  const tries = searches.flatMap((query) => [
    ' ',
    element('a', { href: searchAddress(query) }, `“${query}”`),
  ]);
  if (!quote) return element('p', {}, text, ...tries);
  const place = element('a', { href: base + quote.href }, 'Where it says so');
  return element('p', {}, `${text} `, element('q', {}, quote.text), ' ', place);
}

/** How many results there are, in words for a status line. */
export function countWords({ query, hits, mended }: Outcome): string {
  const what = `“${mended ?? query}”`;
  if (hits.length === 0) return `Nothing found for ${what}.`;
  return `${hits.length === 1 ? '1 result' : `${hits.length} results`} for ${what}.`;
}

/** Address of the search page for a query. */
export function searchAddress(query: string, isExact = false): string {
  const parameters = new URLSearchParams({ q: query, ...(isExact && { exact: '1' }) });
  return `${base}/search/?${parameters}`;
}
