import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { remove } from 'unist-util-remove';
import { visit } from 'unist-util-visit';

/** A word on a page with its punctuation, and the section it stands in, where the page says. */
export interface PageWord {
  text: string;
  section?: string;
}

/** What a browser prints before an item of an ordered list; the source has it as text. */
function marker(list: Element, index: number, item: Element): string {
  const number = Number(item.properties['value'] ?? index + 1);
  return list.properties['type'] === 'A' ? `${String.fromCharCode(64 + number)}. ` : `${number}. `;
}

function printListMarkers(tree: Root): void {
  visit(tree, 'element', (list) => {
    if (list.tagName !== 'ol') return;
    list.children
      .filter((child) => child.type === 'element')
      .forEach((item, index) => {
        item.children.unshift({ type: 'text', value: marker(list, index, item) });
      });
  });
}

/** Words in a run of text, with their punctuation. */
export const splitWords = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** A built page as a tree. */
export const readPage = (html: string): Root => fromHtml(html);

/** A copy of a tree as a browser would print it, without what the site adds. */
export function asPrinted(page: Root): Root {
  const tree = structuredClone(page);
  remove(
    tree,
    (node) => node.type === 'element' && 'dataEditorial' in (node as Element).properties,
  );
  printListMarkers(tree);
  return tree;
}

/** The words of policy text on a page, as a browser would print them, without what the site adds. */
export function policyWords(page: Root): PageWord[] {
  const tree = asPrinted(page);
  const sections = selectAll('[data-section]', tree);
  const wordsIn = (part: Root | Element) =>
    selectAll('[data-policy-text]', part).flatMap((region) => splitWords(toText(region)));
  if (sections.length === 0) return wordsIn(tree).map((text) => ({ text }));
  return sections.flatMap((section) => {
    const name = String(section.properties['dataSection']);
    return wordsIn(section).map((text) => ({ text, section: name }));
  });
}

/** A sentence that a page quotes outside its policy text. */
export interface Quote {
  /** Number of the policy, on a page of the whole library; empty on the policy's own pages. */
  policy: string;
  words: string;
}

/** What a page quotes, as `data-quote` marks it. */
export const quotes = (page: Root): Quote[] =>
  selectAll('[data-quote]', page).map((quote) => ({
    policy: String(quote.properties['dataQuote']),
    words: splitWords(toText(quote)).join(' '),
  }));
