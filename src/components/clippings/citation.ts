import { passageCitation } from '../passage-tool/passage-citation.ts';
import type { Clipping } from './clippings.ts';

/** The citation of a clipping: policy, version, page of the document, address, day. */
export const clippingCitation = ({ policy, pages, address, kept }: Clipping): string =>
  passageCitation(policy, pages, address, new Date(kept));

/** The context of a clipping: its headings, and the position that applies there. */
export function placeOf({ headings, position, policy }: Clipping): {
  path: string;
  position: string;
} {
  return {
    path: headings.join(' › ') || `Policy ${policy.number}`,
    position: position ? `Position: ${position}` : `Position of the policy: ${policy.position}`,
  };
}

/** What the site links the statements of a passage to, in words; undefined for a reference itself. */
export function linkedStudies({ references = [], address }: Clipping): string | undefined {
  const [first, ...others] = references;
  if (first === undefined || address.endsWith(`#ref-${first}`)) return undefined;
  return others.length === 0
    ? `This site links reference ${first} to this passage. The RIS file has it.`
    : `This site links references ${references.join(', ')} to this passage. The RIS file has them.`;
}
