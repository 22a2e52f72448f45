import type { Element, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import { SKIP, visit } from 'unist-util-visit';
import { asPrinted, splitWords } from '../../proof/page.ts';
import type { SourceWord } from '../../proof/source.ts';
import { isEditorial } from './blocks.ts';

// Characters for private use, which no document has: they begin the words that mark where a passage
// begins and ends.
const opening = '\uE000';
const closing = '\uE001';

/** What can be cited by itself: paragraphs, list items and lines of tables that have an address. */
function passagesOf(tree: Root): Element[] {
  const passages: Element[] = [];
  visit(tree, 'element', (element) => {
    if (isEditorial(element)) return SKIP;
    const { id } = element.properties;
    if (['p', 'li', 'tr'].includes(element.tagName) && typeof id === 'string') {
      passages.push(element);
    }
    return undefined;
  });
  return passages;
}

/** The words of a section as the proof reads them, and among them the marks of its passages. */
function markedWords(tree: Root): string[] {
  const copy = asPrinted(tree);
  for (const passage of passagesOf(copy)) {
    const cells = passage.children.filter((child) => child.type === 'element');
    const first = passage.tagName === 'tr' ? cells[0] : passage;
    const last = passage.tagName === 'tr' ? cells.at(-1) : passage;
    const id = String(passage.properties['id']);
    first?.children.unshift({ type: 'text', value: ` ${opening}${id} ` });
    last?.children.push({ type: 'text', value: ` ${closing}${id} ` });
  }
  return splitWords(toText(copy));
}

/**
 * Gives every passage, as `data-page`, the page of the source document that its words stand on:
 * "4", or "2-3" if the document breaks the page inside it. Word by word the sections are the
 * source, which the proof holds them to; so the place of a word in one is its place in the other.
 * @param trees the sections in the order of the document
 * @param words the words of the source
 */
export function addPages(trees: Root[], words: SourceWord[]): void {
  let at = 0;
  for (const tree of trees) {
    const first = new Map<string, number>();
    const pages = new Map<string, string>();
    for (const word of markedWords(tree)) {
      const id = word.slice(1);
      if (word.startsWith(opening)) first.set(id, at);
      else if (word.startsWith(closing)) {
        const from = words[first.get(id) ?? at]?.page;
        const to = words[at - 1]?.page;
        if (from && to) pages.set(id, from === to ? `${from}` : `${from}-${to}`);
      } else at += 1;
    }
    for (const passage of passagesOf(tree)) {
      passage.properties['dataPage'] = pages.get(String(passage.properties['id']));
    }
  }
}
