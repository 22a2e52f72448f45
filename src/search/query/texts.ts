import { bestMatches, type Match } from './best-matches.ts';
import { choosePolicies } from './choose-policies.ts';
import type { WordEntry } from './files.ts';
import type { SearchLibrary } from './library.ts';
import type { ParsedQuery } from './parsed-query.ts';
import type { PolicyIndex } from './policy-index.ts';
import type { Note } from './result.ts';
import type { ShardedMap } from './shards.ts';

/** A match with its policy. */
export interface PolicyMatch extends Match {
  index: PolicyIndex;
}

/** The texts that are searched: those of one policy, or of the library. */
export interface Texts {
  /** Number of the policy, if it is one. */
  policy: string | undefined;
  words: ShardedMap<WordEntry>;
  /** The records with words of a query, unordered, and notes about them. */
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
 * The texts of all policies: Pagefind finds the policies that contain most of the query, and their
 * passages are searched as on their own pages.
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
    const text = `${count} policies contain some of these words; the ${chosen.length} best matches were searched. Add a word to narrow the search.`;
    return { matches: matches.flat(), notes: count > chosen.length ? [{ text }] : [] };
  },
});
