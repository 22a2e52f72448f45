import type { Element, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visitParents } from 'unist-util-visit-parents';

/** True for what the site adds: its words are not the policy's. */
export const isEditorial = (element: Element): boolean =>
  element.properties['dataEditorial'] !== undefined;

const blockNames = new Set(['p', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'caption']);

/** A block of policy text: the element, where it hangs, and its own words. */
export interface Block {
  element: Element;
  parent: Element | Root;
  text: string;
}

/** The words of a part of a block without those of editorial parts and of blocks inside it. */
export function ownText(part: RootContent): string {
  if (part.type !== 'element') return toString(part);
  if (isEditorial(part) || ['ol', 'ul', 'p'].includes(part.tagName)) return '';
  return part.children.map(ownText).join('');
}

/** The blocks of policy text in the order of the document. */
export function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = [];
  visitParents(tree, 'element', (element, ancestors) => {
    if (isEditorial(element)) return SKIP;
    const parent = ancestors.at(-1);
    if (
      blockNames.has(element.tagName) &&
      (parent?.type === 'element' || parent?.type === 'root')
    ) {
      const text = element.children.map(ownText).join('');
      if (text.trim()) blocks.push({ element, parent, text });
    }
    return undefined;
  });
  return blocks;
}
