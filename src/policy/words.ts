import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { remove } from 'unist-util-remove';
import { isEditorial } from './annotate/blocks.ts';

/** The policy's own words in an element, without what the site adds. */
export function wordsOf(element: Element): string {
  const copy = structuredClone(element);
  remove(copy, (node) => node.type === 'element' && isEditorial(node as Element));
  return toString(copy).trim();
}
