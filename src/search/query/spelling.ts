import { distance } from 'fastest-levenshtein';
import type { ShardedMap } from './shards.ts';

/** What corrections of spelling are made from; both maps are loaded for unknown words only. */
export interface Spelling {
  /** Frequencies of the words of library and questions, by their spelling keys. */
  words: ShardedMap<number>;
  /** English words: they are spelled right, though the library does not have them. */
  dictionary: ShardedMap<0>;
}

/** Spelling errors of a query with the words that may be meant, the likeliest first. */
export type SpellingErrors = Map<string, string[]>;

/** How many letters of a word may be wrong: one in four, three at most. */
const maxWrong = (word: string): number => Math.min(3, Math.floor(word.length / 4));

/**
 * The first three letters of a word without one of them. Two words with one error among their first
 * three letters, be it left out, added, mistaken or swapped, have one of these in common.
 */
const beginnings = ([first = '', second = '', third = '']: string): string[] => [
  ...new Set([first + second, first + third, second + third]),
];

/** Keys under which a word is found by words that begin about like it. */
export const spellingKeys = (word: string): string[] =>
  /^\p{L}{3,}$/u.test(word) ? beginnings(word).map((letters) => letters + word) : [];

/** True for words that begin alike: a first letter is left out or swapped more often than mistaken. */
const beginAlike = (one: string, other: string): boolean =>
  one[0] === other[0] || one[0] === other[1] || one[1] === other[0];

/** How many letters of a word are wrong. Two that are swapped are one error: “agian”. */
function wrongLetters(word: string, meant: string): number {
  const swapped = Array.from(
    word.slice(1),
    (letter, place) => word.slice(0, place) + letter + (word[place] ?? '') + word.slice(place + 2),
  );
  return Math.min(distance(word, meant), ...swapped.map((one) => 1 + distance(one, meant)));
}

/** Known words that an unknown word may stand for. A number is never taken for another. */
async function similarWords(word: string, { words }: Spelling): Promise<string[]> {
  const max = maxWrong(word);
  if (max === 0 || /\P{L}/u.test(word)) return [];
  const near = await Promise.all(beginnings(word).map((letters) => words.below(letters)));
  const known = new Map(near.flat().map(([key, frequency]) => [key.slice(2), frequency]));
  return [...known]
    .filter(([one]) => Math.abs(one.length - word.length) <= max && beginAlike(one, word))
    .map(([one, frequency]) => ({ one, frequency, wrong: wrongLetters(word, one) }))
    .filter(({ wrong }) => wrong <= max)
    .sort((a, b) => a.wrong - b.wrong || b.frequency - a.frequency)
    .map(({ one }) => one);
}

/** The spelling errors among the unknown words of a query. */
export async function spellingErrors(
  unknown: string[],
  spelling: Spelling,
): Promise<SpellingErrors> {
  const found = await Promise.all(
    unknown.map(async (word): Promise<[string, string[]]> => {
      const isEnglish = (await spelling.dictionary.get(word)) !== undefined;
      return [word, isEnglish ? [] : await similarWords(word, spelling)];
    }),
  );
  return new Map(found.filter(([, similar]) => similar.length > 0));
}

/** A query with its spelling errors corrected, otherwise as it was typed. */
export const correct = (query: string, errors: SpellingErrors): string =>
  query.replace(/[\p{L}\p{N}]+/gu, (word) => errors.get(word.toLowerCase())?.[0] ?? word);
