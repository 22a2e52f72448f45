import { distance } from 'fastest-levenshtein';
import { queryTokens } from './dates.ts';
import { isFunctionWord } from './function-words.ts';
import type { Lexicon } from './lexicon.ts';
import { stem } from './words.ts';

/** The words of a query as search takes them. */
export interface Reading {
  words: string[];
  /** Words that the library does not have. */
  unknown: string[];
}

/** The word that a half-typed last word begins, the most frequent of the library. */
function completion(word: string, { vocabulary }: Lexicon): string | undefined {
  if (word.length < 3 || /\d/.test(word)) return undefined;
  return [...vocabulary].find((known) => known.startsWith(word));
}

/** True for a word of the library, of questions, or without a subject. */
export const isKnown = (word: string, { vocabulary, stems, questionWords }: Lexicon): boolean =>
  vocabulary.has(word) ||
  questionWords.has(word) ||
  isFunctionWord(word) ||
  (!/\d/.test(word) && stems.has(stem(word)));

/** Reads the words of a query: completes the last, and names the unknown. */
export function read(query: string, lexicon: Lexicon): Reading {
  const unknown: string[] = [];
  const typed = queryTokens(query);
  const words = typed.map((word, index) => {
    if (isKnown(word, lexicon)) return word;
    const complete = index === typed.length - 1 ? completion(word, lexicon) : undefined;
    if (!complete) unknown.push(word);
    return complete ?? word;
  });
  return { words, unknown };
}

/** True for words that begin alike: a first letter is left out or swapped more often than mistaken. */
const beginAlike = (one: string, other: string): boolean =>
  one[0] === other[0] || one[0] === other[1] || one[1] === other[0];

/**
 * Words that an unknown word may be a typing error of, the nearest first: one letter in four may be
 * wrong, three at most. A number is never taken for another.
 */
export function alike(word: string, { mendable }: Lexicon): string[] {
  const most = Math.min(3, Math.floor(word.length / 4));
  if (most === 0 || /\P{L}/u.test(word)) return [];
  return mendable
    .filter((known) => Math.abs(known.length - word.length) <= most && beginAlike(known, word))
    .map((known) => ({ known, off: distance(word, known) }))
    .filter(({ off }) => off <= most)
    .sort((a, b) => a.off - b.off)
    .map(({ known }) => known);
}

/** Typing errors of a query with the words that may be meant. */
export type Errors = Map<string, string[]>;

/**
 * The typing errors among the unknown words of a query.
 * @param ordinary words that are spelled right, though the library does not have them
 */
export const errorsIn = (unknown: string[], lexicon: Lexicon, ordinary: Set<string>): Errors =>
  new Map(
    unknown
      .filter((word) => !ordinary.has(word))
      .map((word) => [word, alike(word, lexicon)] as const)
      .filter(([, near]) => near.length > 0),
  );

/** A query with its typing errors mended, otherwise as it was typed. */
export const mend = (query: string, errors: Errors): string =>
  query.replace(/[\p{L}\p{N}]+/gu, (word) => errors.get(word.toLowerCase())?.[0] ?? word);
