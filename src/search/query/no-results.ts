import type { Note } from './result.ts';
import type { SpellingErrors } from './spelling.ts';

const inQuotes = (words: string[]): string => words.map((word) => `“${word}”`).join(', ');

/** That texts do not have some words. */
export function unknownNote(unknown: string[], onlyPolicy: string | undefined): Note {
  const kind = unknown.length > 1 ? 'words' : 'word';
  const where =
    onlyPolicy === undefined
      ? 'No policy in this library has'
      : `Policy ${onlyPolicy} does not have`;
  return { text: `${where} the ${kind} ${inQuotes(unknown)}.` };
}

/** What was searched for in the place of words that the texts do not have. */
export const insteadNote = (word: string, instead: string[]): Note => ({
  text: `“${word}” was searched for as ${inQuotes(instead)}.`,
});

/** Words of the library that look like unknown ones, to search for. */
export function similarWordsNote(errors: SpellingErrors): Note[] {
  const queries = [...errors.values()].flat().slice(0, 3);
  return queries.length > 0 ? [{ text: 'Words that look like it here:', queries }] : [];
}
