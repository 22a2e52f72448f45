import type { CompiledPolicy } from '../../model/policy.ts';

/** The name of the facts of a policy, by what it has: "Dates, codes, related policies". */
export const factsLabel = ({ codes, related }: Pick<CompiledPolicy, 'codes' | 'related'>): string =>
  [
    'Dates',
    ...(codes.length > 0 ? ['codes'] : []),
    ...(related.length > 0 ? ['related policies'] : []),
  ].join(', ');
