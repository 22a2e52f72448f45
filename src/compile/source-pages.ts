import type { Element, Root } from 'hast';
import { isEditorial } from '../model/tree.ts';
import type { SourceWord } from '../source/read-source.ts';
import { whiteSpace } from '../source/word-builder.ts';

const inlineElements = new Set([
  'a', 'b', 'cite', 'code', 'data', 'em', 'i', 'q', 's', 'span', 'strong', 'sub', 'sup', 'time', 'u',
]); // prettier-ignore

/** What can be cited by itself: paragraphs, list items and rows of tables that have an id. */
const isPassage = ({ tagName, properties }: Element): boolean =>
  ['p', 'li', 'tr'].includes(tagName) && typeof properties['id'] === 'string';

/**
 * Gives every passage, as `data-page`, the page of the source document that its words stand on: "4",
 * or "2-3" if the document breaks the page inside it. Word by word the sections are the source, which
 * the proof makes sure of; so the place of a word in one is its place in the other.
 * @param trees the sections in the order of the document
 * @param words the words of the source
 */
export function addSourcePages(trees: Root[], words: SourceWord[]): void {
  let count = 0;
  /** Whether a word has begun that no white space or block has ended yet. */
  let isOpen = false;
  const endWord = () => {
    if (isOpen) count += 1;
    isOpen = false;
  };
  const addText = (text: string) => {
    const parts = text.split(whiteSpace);
    for (const [index, part] of parts.entries()) {
      if (index > 0) endWord();
      if (part) isOpen = true;
    }
  };
  const walk = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type === 'text') addText(child.value);
      if (child.type !== 'element' || isEditorial(child)) continue;
      const isInline = inlineElements.has(child.tagName);
      if (!isInline) endWord();
      const start = count;
      // The number of a list item is a word of the source.
      if (child.tagName === 'li' && node.type === 'element' && node.tagName === 'ol') count += 1;
      walk(child);
      if (!isInline) endWord();
      if (!isPassage(child)) continue;
      const first = words[start]?.page;
      const last = words[count - 1]?.page;
      if (first && last) {
        child.properties['dataPage'] = first === last ? `${first}` : `${first}-${last}`;
      }
    }
  };
  for (const tree of trees) {
    walk(tree);
    endWord();
  }
}
