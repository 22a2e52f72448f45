import type { Result, ResultPolicy, SearchResults } from '../../search/query/result.ts';
import { base } from './base.ts';

/** An element with text, never markup: what readers type and policies print is only ever text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  Object.assign(made, properties);
  made.append(...children);
  return made;
}

/**
 * A result as a link: its name, where it stands, what it lacks, and where the words are in its text.
 * @param more what the link says besides
 * @param more.policy the policy of the result, where nothing around the link says which one it is
 * @param more.lines what the policy answers, where nothing around the link does
 */
export function resultLink(
  result: Result,
  { policy, lines = [] }: { policy?: ResultPolicy | undefined; lines?: string[] } = {},
): HTMLAnchorElement {
  const { href, title, context, excerpt = [], missing = [] } = result;
  const text = (className: string, ...words: (Node | string)[]) =>
    element('span', { className }, ...words);
  const words = excerpt.map((run) => (run.isMarked ? element('mark', {}, run.text) : run.text));
  return element(
    'a',
    { href: base + href },
    text('result-title', title),
    ...(policy
      ? [
          text(
            'result-context',
            `${policy.title} · ${policy.position} · Effective ${policy.effective}`,
          ),
        ]
      : []),
    text('result-context', context),
    ...lines.map((line) => text('result-text result-quote', line)),
    ...(words.length > 0 ? [text('result-text', ...words)] : []),
    ...(missing.length > 0 ? [text('result-missing', `Without: ${missing.join(', ')}`)] : []),
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
export function countWords({ query, results, more, corrected, onlyPolicy }: SearchResults): string {
  const asked = `“${corrected ?? query}”`;
  if (results.length === 0) return `Nothing found for ${asked}.`;
  const all = results.length + more;
  const count = all === 1 ? '1 result' : `${all} results`;
  return `${count} for ${asked}${onlyPolicy === undefined ? '' : ` in policy ${onlyPolicy}`}.`;
}

/** Address of the search page for a query. */
export function searchAddress(query: string, isExact = false): string {
  const parameters = new URLSearchParams({ q: query, ...(isExact && { exact: '1' }) });
  return `${base}/search/?${parameters}`;
}
