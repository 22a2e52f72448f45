import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { ReferenceData } from '../model/frontmatter/references.ts';
import { identifyReference } from '../model/identified-reference.ts';
import type { Reference } from '../model/reference.ts';
import { printedText, singleSpaced } from '../model/tree.ts';

/** The listed references; of those that are only text, with what can be identified in it. */
export function referencesOf(references: ReferenceData[], tree: Root | undefined): Reference[] {
  const items = new Map<unknown, Element>();
  if (tree) visit(tree, 'element', (element) => void items.set(element.properties['id'], element));
  return references.map((reference): Reference => {
    if (reference.type !== 'other') return reference;
    const { number } = reference;
    const item = items.get(`ref-${number}`);
    const printed = item ? singleSpaced(printedText(item)) : '';
    return { type: 'other', number, printed, ...identifyReference(printed) };
  });
}
