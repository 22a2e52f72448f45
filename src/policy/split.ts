import type { Root } from 'hast';
import { matches } from 'hast-util-select';

/** A place between two blocks of a section's text: on one side of the first block that matches. */
export interface Place {
  selector: string;
  side: 'before' | 'after';
}

/** A section's text in two parts, so that a page can put something between them. */
export function splitAt(
  text: Root,
  { selector, side }: Place,
): [before: Root, after: Root] | undefined {
  const found = text.children.findIndex((child) => matches(selector, child));
  if (found < 0) return undefined;
  const at = side === 'before' ? found : found + 1;
  const part = (children: Root['children']): Root => ({ type: 'root', children });
  return [part(text.children.slice(0, at)), part(text.children.slice(at))];
}
