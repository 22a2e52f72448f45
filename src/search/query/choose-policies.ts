import type { EngineResult } from './engine-module.ts';
import type { SearchLibrary } from './library.ts';
import type { ParsedQuery, Term } from './parsed-query.ts';

/** Maximum number of policies whose passages are searched: those of each have to be loaded. */
const maxSearched = 3;

/** A policy that contains words of a query, with its score relative to the best one. */
interface ChosenPolicy {
  number: string;
  weight: number;
}

/** Pagefind's scores of the policies for a term, weighted by how rare the term is. */
async function scoresOf(
  { stem, instead }: Term,
  library: SearchLibrary,
  policyCount: number,
): Promise<{ result: EngineResult; score: number }[]> {
  const found = await Promise.all([stem, ...instead].map((one) => library.engine.search(one)));
  const results = found.flat();
  const rarity = Math.log(1 + (policyCount - results.length + 0.5) / (results.length + 0.5));
  return results.map((result) => ({ result, score: result.score * Math.max(rarity, 0.01) }));
}

/**
 * The policies that contain most of a query, best first, and how many contain any of its words. Rejects
 * if a required file could not be loaded.
 */
export async function choosePolicies(
  { terms }: ParsedQuery,
  library: SearchLibrary,
): Promise<{ chosen: ChosenPolicy[]; count: number }> {
  const { policyCount } = await library.start();
  const required = terms.filter(({ isRequired }) => isRequired);
  const scores = await Promise.all(required.map((term) => scoresOf(term, library, policyCount)));
  const sums = new Map<string, { result: EngineResult; score: number }>();
  for (const { result, score } of scores.flat()) {
    const known = sums.get(result.id)?.score ?? 0;
    sums.set(result.id, { result, score: known + score });
  }
  const sorted = [...sums.values()].sort((a, b) => b.score - a.score);
  const [first] = sorted;
  const chosen = await Promise.all(
    sorted.slice(0, maxSearched).map(async ({ result, score }) => {
      const { url, raw_url } = await library.engine.record(result);
      const [, number = ''] = (raw_url ?? url).split('/');
      return { number, weight: score / (first?.score ?? 1) };
    }),
  );
  return { chosen, count: sums.size };
}
