import { distance } from 'fastest-levenshtein';
import type { ShardedMap } from './shards.ts';

/** Data for spelling correction; both maps are loaded only for unknown words. */
export interface Spelling {
  /** Frequencies of the words of library and questions, by their spelling keys. */
  words: ShardedMap<number>;
  /** English words: correctly spelled, even if the library does not have them. */
  dictionary: ShardedMap<0>;
}

/** Misspelt words of a query with likely corrections, best first. */
export type SpellingErrors = Map<string, string[]>;

/** Maximum number of wrong letters in a word: one in four, at most three. */
const maxWrong = (word: string): number => Math.min(3, Math.floor(word.length / 4));

/**
 * The first three letters of a word, each with one letter left out. Two words with one error among
 * their first three letters (an omission, insertion, substitution or transposition) have one of these
 * in common.
 */
const beginnings = ([first = '', second = '', third = '']: string): string[] => [
  ...new Set([first + second, first + third, second + third]),
];

/** Keys by which a word is found from words with a similar beginning. */
export const spellingKeys = (word: string): string[] =>
  /^\p{L}{3,}$/u.test(word) ? beginnings(word).map((letters) => letters + word) : [];

/**
 * True for words with a similar beginning: a first letter is omitted or transposed more often than
 * mistyped.
 */
const beginAlike = (one: string, other: string): boolean =>
  one[0] === other[0] || one[0] === other[1] || one[1] === other[0];

/** Number of wrong letters in a word. Two transposed letters are one error: “agian”. */
function wrongLetters(word: string, meant: string): number {
  const swapped = Array.from(
    word.slice(1),
    (letter, place) => word.slice(0, place) + letter + (word[place] ?? '') + word.slice(place + 2),
  );
  return Math.min(distance(word, meant), ...swapped.map((one) => 1 + distance(one, meant)));
}

/** Known words that an unknown word may be a misspelling of. A number is never corrected to another. */
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

/** A query with its spelling errors corrected, otherwise as typed. */
export const correct = (query: string, errors: SpellingErrors): string =>
  query.replace(/[\p{L}\p{N}]+/gu, (word) => errors.get(word.toLowerCase())?.[0] ?? word);
