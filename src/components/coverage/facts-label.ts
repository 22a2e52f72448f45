import type { CompiledPolicy } from '../../model/policy.ts';

/** The heading of a policy's facts, depending on what it has: "Dates, codes, related policies". */
export const factsLabel = ({ codes, related }: Pick<CompiledPolicy, 'codes' | 'related'>): string =>
  [
    'Dates',
    ...(codes.length > 0 ? ['codes'] : []),
    ...(related.length > 0 ? ['related policies'] : []),
  ].join(', ');
