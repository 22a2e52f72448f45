import type { Note } from './result.ts';
import type { SpellingErrors } from './spelling.ts';

const inQuotes = (words: string[]): string => words.map((word) => `“${word}”`).join(', ');

/** Note that the texts lack some words. */
export function unknownNote(unknown: string[], onlyPolicy: string | undefined): Note {
  const kind = unknown.length > 1 ? 'words' : 'word';
  const where =
    onlyPolicy === undefined
      ? 'No policy in this library has'
      : `Policy ${onlyPolicy} does not have`;
  return { text: `${where} the ${kind} ${inQuotes(unknown)}.` };
}

/** Note of what was searched for instead of a word that the texts lack. */
export const insteadNote = (word: string, instead: string[]): Note => ({
  text: `“${word}” was searched for as ${inQuotes(instead)}.`,
});

/** Note with similar words of the library, to search for. */
export function similarWordsNote(errors: SpellingErrors): Note[] {
  const queries = [...errors.values()].flat().slice(0, 3);
  return queries.length > 0 ? [{ text: 'Similar words in this library:', queries }] : [];
}
