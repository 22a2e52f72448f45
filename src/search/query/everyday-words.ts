import type { SearchLibrary } from './library.ts';
import type { ParsedQuery, Term } from './parsed-query.ts';
import { stem } from './tokens.ts';

/**
 * Words with about the same meaning, for words that the texts do not have: a thesaurus, reduced by the
 * build to the words of the library.
 * @param has true for a word of the texts
 * @returns the terms that they add, and the words that are still unknown
 */
export async function everydayTerms(
  { unknown }: ParsedQuery,
  { everydayWords }: SearchLibrary,
  has: (word: string) => Promise<boolean>,
): Promise<{ terms: Term[]; unknown: string[] }> {
  const terms: Term[] = [];
  const left: string[] = [];
  for (const word of unknown) {
    const similar = (await everydayWords.get(word))?.split(' ') ?? [];
    const known = await Promise.all(similar.map(has));
    const instead = [...new Set(similar.filter((_, place) => known[place]).map(stem))];
    if (instead.length === 0) left.push(word);
    else terms.push({ word, stem: stem(word), instead, isRequired: true, isPrefix: false });
  }
  return { terms, unknown: left };
}
