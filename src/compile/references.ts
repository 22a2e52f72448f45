import type { Root } from 'hast';
import type { ReferenceData } from '../model/frontmatter/references.ts';
import { identifyReference } from '../model/identified-reference.ts';
import type { Reference } from '../model/reference.ts';
import { findElement, printedText, singleSpaced } from '../model/tree.ts';

/** The listed references; of those that are only text, with what can be identified in it. */
export function referencesOf(references: ReferenceData[], tree: Root | undefined): Reference[] {
  return references.map((reference): Reference => {
    if (reference.type !== 'other') return reference;
    const { number } = reference;
    const item =
      tree && findElement(tree, ({ properties }) => properties['id'] === `ref-${number}`);
    const printed = item ? singleSpaced(printedText(item)) : '';
    return { type: 'other', number, printed, ...identifyReference(printed) };
  });
}
