import type { Element, Root, RootContent } from 'hast';

/** True for content that the site adds: its words are not the policy's. */
export const isEditorial = (element: Element): boolean =>
  element.properties['dataEditorial'] !== undefined;

/** A text with single spaces: line breaks of the content are not the document's. */
export const singleSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The printed words inside a node, without what the site adds. */
export function printedText(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && isEditorial(node)) return '';
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  return 'children' in node ? node.children.map(printedText).join('') : '';
}

/** The words of a part of a block, without editorial parts and nested blocks. */
export function ownText(part: RootContent): string {
  if (part.type === 'text') return part.value;
  if (part.type !== 'element') return '';
  if (part.tagName === 'br') return '\n';
  if (isEditorial(part) || ['ol', 'ul', 'p', 'table'].includes(part.tagName)) return '';
  return part.children.map(ownText).join('');
}

const blockNames = new Set([
  'p', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption',
]); // prettier-ignore

/** A block of policy text: the element, its ancestors, outermost first, and its own words. */
export interface Block {
  element: Element;
  ancestors: Element[];
  parent: Element | Root;
  text: string;
}

/** The blocks of policy text with any words, in the order of the document. */
export function blocksOf(tree: Root | Element): Block[] {
  const blocks: Block[] = [];
  const walk = (parent: Root | Element, ancestors: Element[]): void => {
    for (const element of parent.children) {
      if (element.type !== 'element' || isEditorial(element)) continue;
      if (blockNames.has(element.tagName)) {
        const text = element.children.map(ownText).join('');
        if (text.trim()) blocks.push({ element, ancestors, parent, text });
      }
      walk(element, [...ancestors, element]);
    }
  };
  walk(tree, tree.type === 'element' ? [tree] : []);
  return blocks;
}

/** The first element of a tree that passes a test, in document order. */
export function findElement(
  tree: Root | Element,
  accepts: (element: Element) => boolean,
): Element | undefined {
  for (const child of tree.children) {
    if (child.type !== 'element') continue;
    const found = accepts(child) ? child : findElement(child, accepts);
    if (found) return found;
  }
  return undefined;
}
