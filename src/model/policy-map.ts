import { trialsIn, type CompiledPolicy } from './policy.ts';

/** True for a policy with enough data for a map: references by population, or dated trials. */
export const hasMap = (policy: CompiledPolicy): boolean =>
  (policy.references.length > 0 && policy.referencePopulations.length > 0) ||
  trialsIn(policy).some(({ completion }) => completion !== undefined);
