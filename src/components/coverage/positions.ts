import type { CompiledPolicy } from '../../model/policy.ts';

/** The positions that the statements of a policy take, each once, in the order of the document. */
export const positionsIn = ({ statements }: Pick<CompiledPolicy, 'statements'>): string[] => [
  ...new Set(statements.map(({ position }) => position)),
];
