import type { AnswersFile } from './files.ts';
import type { Result, ResultPolicy } from './result.ts';
import type { SearchFiles } from './search-files.ts';

/** Number of the policy that a result is in. */
export const policyOf = ({ href }: Pick<Result, 'href'>): string => href.split('/')[1] ?? '';

/** The policies of results by number. Rejects if a file of one could not be loaded. */
export async function resultPolicies(
  results: Result[],
  files: SearchFiles,
): Promise<Map<string, ResultPolicy>> {
  const numbers = [...new Set(results.map(policyOf))];
  return new Map(
    await Promise.all(
      numbers.map(async (number): Promise<[string, ResultPolicy]> => {
        return [number, await files.json<AnswersFile>(`/search/${number}/answers.json`)];
      }),
    ),
  );
}
