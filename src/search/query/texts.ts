import { bestMatches, type Match } from './best-matches.ts';
import { choosePolicies } from './choose-policies.ts';
import type { WordEntry } from './files.ts';
import type { SearchLibrary } from './library.ts';
import type { ParsedQuery } from './parsed-query.ts';
import type { PolicyIndex } from './policy-index.ts';
import type { Note } from './result.ts';
import type { ShardedMap } from './shards.ts';

/** A match with the policy that it is in. */
export interface PolicyMatch extends Match {
  index: PolicyIndex;
}

/** Texts that a query is compared with: those of a policy, or of the library. */
export interface Texts {
  /** Number of the policy, if it is one. */
  policy: string | undefined;
  words: ShardedMap<WordEntry>;
  /** What has words of a query, in no order, and what there is to say of it. */
  matches(query: ParsedQuery): Promise<{ matches: PolicyMatch[]; notes: Note[] }>;
}

const matchesIn = (query: ParsedQuery, index: PolicyIndex): PolicyMatch[] =>
  bestMatches(query, index).map((match) => ({ ...match, index }));

/** The texts of one policy. Rejects if they could not be loaded. */
export async function policyTexts(policy: string, library: SearchLibrary): Promise<Texts> {
  const index = await library.policy(policy);
  return {
    policy,
    words: index.words,
    matches: (query) => Promise.resolve({ matches: matchesIn(query, index), notes: [] }),
  };
}

/**
 * The texts of all policies: Pagefind finds the policies that have most of the query, and their
 * passages are searched as on a page of each.
 */
export const libraryTexts = (library: SearchLibrary): Texts => ({
  policy: undefined,
  words: library.words,
  matches: async (query) => {
    const { chosen, count } = await choosePolicies(query, library);
    const matches = await Promise.all(
      chosen.map(async ({ number, weight }) =>
        matchesIn(query, await library.policy(number)).map((match) => ({
          ...match,
          score: match.score * weight,
        })),
      ),
    );
    const text = `${count} policies have words of this; the ${chosen.length} with most of it were searched. Add what it is about.`;
    return { matches: matches.flat(), notes: count > chosen.length ? [{ text }] : [] };
  },
});
