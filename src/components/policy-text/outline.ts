import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { isEditorial, printedText, singleSpaced } from '../../model/tree.ts';

/** An entry of a page's contents. */
export interface OutlineEntry {
  id: string;
  text: string;
  /** 2 or 3, as in h2 and h3. */
  level: number;
  /** The heading is the site's, and is hidden with everything that the site adds. */
  editorial?: boolean;
}

/** The contents of a page: its headings below the first level, and the populations under them. */
export function outlineOf(tree: Root): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  visit(tree, 'element', (element) => {
    if (isEditorial(element)) return SKIP;
    const { id, dataPopulation } = element.properties;
    if (typeof id !== 'string') return undefined;
    const level = Number(/^h([23])$/.exec(element.tagName)?.[1]);
    if (level) entries.push({ id, text: singleSpaced(printedText(element)), level });
    if (typeof dataPopulation === 'string') entries.push({ id, text: dataPopulation, level: 3 });
    return undefined;
  });
  return entries;
}
