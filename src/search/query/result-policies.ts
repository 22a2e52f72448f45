import type { Result, ResultPolicy } from './result.ts';

/** Number of the policy that a result is in. */
export const policyOf = ({ href }: Pick<Result, 'href'>): string => href.split('/')[1] ?? '';

/** The policies of results by number, each asked for once; none where the library has only one. */
export async function resultPolicies(
  results: Result[],
  policyCount: number,
  load: (policy: string) => Promise<ResultPolicy>,
): Promise<Record<string, ResultPolicy>> {
  if (policyCount < 2) return {};
  const numbers = [...new Set(results.map(policyOf))];
  const policies = await Promise.all(numbers.map(load));
  return Object.fromEntries(
    numbers.flatMap((number, index) => {
      const policy = policies[index];
      return policy ? [[number, policy]] : [];
    }),
  );
}
