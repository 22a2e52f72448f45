import { passageCitation } from '../passage-tool/passage-citation.ts';
import type { Clipping } from './clippings.ts';

/** The citation of a clipping: policy, version, page of the document, address, day. */
export const clippingCitation = ({ policy, pages, address, kept }: Clipping): string =>
  passageCitation(policy, pages, address, new Date(kept));

/** Under what a clipping stood: its headings, and the position that holds there. */
export function placeOf({ headings, position, policy }: Clipping): {
  path: string;
  position: string;
} {
  return {
    path: headings.join(' › ') || `Policy ${policy.number}`,
    position: position ? `Position: ${position}` : `Position of the policy: ${policy.position}`,
  };
}
