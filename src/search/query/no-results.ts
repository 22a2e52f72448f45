import { queriesWithFewerWords } from './relaxed-queries.ts';
import type { Note } from './result.ts';
import type { SpellingErrors } from './spelling.ts';

/** Loaded together where nothing is found. */
export { correct, spellingErrors } from './spelling.ts';

function unknownNote(unknown: string[]): Note {
  const words = unknown.map((word) => `“${word}”`).join(', ');
  const kind = unknown.length > 1 ? 'words' : 'word';
  return { text: `No policy in this library has the ${kind} ${words}.` };
}

/**
 * Why nothing was found, and queries that do find something.
 * @param words of the query, without stop words
 * @param unknown words that the library does not have
 * @param finds whether a query finds anything
 */
export async function explainNoResults(
  words: string[],
  unknown: string[],
  errors: SpellingErrors,
  finds: (query: string) => Promise<boolean>,
): Promise<Note[]> {
  if (unknown.length > 0) {
    const similar = [...errors.values()].flat().slice(0, 3);
    const found = await Promise.all(similar.map(finds));
    const queries = similar.filter((_, place) => found[place]);
    const looksLike = { text: 'Words that look like it here:', queries };
    return [unknownNote(unknown), ...(queries.length > 0 ? [looksLike] : [])];
  }
  const queries = await queriesWithFewerWords(words, finds);
  return queries.length > 0
    ? [{ text: 'Nothing has all of these words. Fewer of them are found:', queries }]
    : [];
}
