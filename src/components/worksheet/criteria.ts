import { passageOf, type CompiledPolicy, type Statement } from '../../model/policy.ts';

/** The coverage statements that list criteria, in themselves or in another section. */
export const statementsWithCriteria = (policy: CompiledPolicy): Statement[] =>
  policy.statements.filter(({ passages, criteria }) =>
    [...passages, ...criteria].some((id) => passageOf(policy, id).kind === 'item'),
  );
