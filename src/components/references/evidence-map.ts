import type { CompiledPolicy } from '../../model/policy.ts';

/** Heading of the map of what the listed titles state; undefined if a policy has no such map. */
export const evidenceMapHeading = ({
  references,
  referencePopulations,
}: CompiledPolicy): string | undefined =>
  references.length > 0 && referencePopulations.length > 0
    ? `What the ${references.length} titles say: population and design`
    : undefined;
