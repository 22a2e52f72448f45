import type { SearchLibrary } from './library.ts';
import type { Term } from './parsed-query.ts';
import { stem } from './tokens.ts';

/** The words that replace words of a query. */
interface EverydayTerms {
  terms: Term[];
  /** The words as typed, each with the words of the texts that replace it. */
  instead: Map<string, string[]>;
  /** The words without a replacement. */
  unknown: string[];
}

/** Maximum number of replacements for a word: the closest ones in the texts. */
const maxReplacements = 3;

/**
 * Words with a similar meaning, for words that the texts lack: a thesaurus, reduced by the build to the
 * words of the library.
 * @param has true for a word of the texts
 */
export async function everydayTerms(
  unknown: string[],
  { everydayWords }: SearchLibrary,
  has: (word: string) => Promise<boolean>,
): Promise<EverydayTerms> {
  const instead = new Map<string, string[]>();
  for (const word of unknown) {
    const similar = (await everydayWords.get(stem(word)))?.split(' ') ?? [];
    const known = await Promise.all(similar.map(has));
    const words = similar.filter((_, place) => known[place]).slice(0, maxReplacements);
    if (words.length > 0) instead.set(word, words);
  }
  return {
    terms: [...instead].map(([word, words]) => ({
      word,
      stem: stem(word),
      instead: [...new Set(words.map(stem))],
      isRequired: true,
      isPrefix: false,
    })),
    instead,
    unknown: unknown.filter((word) => !instead.has(word)),
  };
}
