import { compile } from '../compile/compile.ts';
import type { CompiledPolicy } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import { policyFolders } from '../source/policy-folder.ts';

/**
 * The compiled policies of this process, by number. In a build the loader and the integration are
 * loaded by Node and the pages by Vite, which makes two instances of this module; a registered symbol
 * lets them share one library, so that each policy is compiled once.
 */
const key = Symbol.for('medical-policy-library');
const shared = globalThis as {
  [key]?: { policies: Map<string, CompiledPolicy>; problems: Problem[] } | undefined;
};
shared[key] ??= { policies: new Map(), problems: [] };
const library = shared[key];

/** Every policy of the library, by number. */
export const getPolicies = (): CompiledPolicy[] => [...library.policies.values()];

/** All problems of its policies; a build stops at any, development shows them. */
export const getProblems = (): Problem[] => library.problems;

/** True if the library has a policy with this number. */
export const hasPolicy = (number: string): boolean => library.policies.has(number);

/** The policy with a number. Throws if the library does not have it. */
export function getPolicy(number: string): CompiledPolicy {
  const policy = library.policies.get(number);
  if (!policy) throw new Error(`The library has no policy ${number}.`);
  return policy;
}

/**
 * Compiles every policy of a content folder.
 * @param onCompiled called after each policy, for progress
 * @returns all problems of all policies; the library then holds every policy that could be read
 */
export function loadPolicies(
  content: string,
  onCompiled: (done: number, total: number) => void = () => undefined,
): Problem[] {
  library.policies.clear();
  const folders = policyFolders(content);
  if (folders.length === 0) {
    const fix =
      'Run npm run import -- FILE for a document, or npm run new -- NUMBER where there is none.';
    library.problems = [{ file: content, message: 'There is no policy.', fix }];
    return library.problems;
  }
  const problems: Problem[] = [];
  for (const [index, folder] of folders.entries()) {
    const policy = compile(folder);
    problems.push(...policy.problems);
    library.policies.set(policy.number, policy);
    onCompiled(index + 1, folders.length);
  }
  library.problems = problems;
  return problems;
}
