import type { Element, Root, RootContent } from 'hast';

/** A place between two blocks of a section's text: before or after the first block that `at` accepts. */
export interface Place {
  at: (element: Element) => boolean;
  side: 'before' | 'after';
}

/** A section's text in two parts, so that a page can put something between them. */
export function splitTree(
  { children }: Root,
  { at, side }: Place,
): [before: Root, after: Root] | undefined {
  const found = children.findIndex((child) => child.type === 'element' && at(child));
  if (found < 0) return undefined;
  const end = side === 'before' ? found : found + 1;
  const part = (nodes: RootContent[]): Root => ({ type: 'root', children: nodes });
  return [part(children.slice(0, end)), part(children.slice(end))];
}
