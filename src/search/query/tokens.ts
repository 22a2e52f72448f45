import { stemmer } from 'stemmer';

/**
 * A text in the one form in which texts and queries are compared (Unicode's NFKD without marks):
 * ligatures and full-width characters in plain letters, and no accents. A trademark sign is not the
 * letters "TM".
 */
const plain = (text: string): string =>
  text.replace(/[™℠]/g, ' ').normalize('NFKD').replace(/\p{M}/gu, '');

/** The words of a text in lower case, without punctuation. "meta-analysis" is two. */
export const tokens = (text: string): string[] =>
  plain(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const stopWords = new Set(
  (
    'a about am an and any are as at be been being by can could do does did for from get had has have how i if in ' +
    'into is it its me my no not of on or our shall should so such than that the their them then there these they ' +
    'this those to us was we were what when where which who whom why will with would you your'
  ).split(' '),
);

/** True for a word without a subject. Stop words are neither indexed nor searched for. */
export const isStopWord = (word: string): boolean => stopWords.has(word);

/** The form in which a word is indexed and searched for: Porter's stem; numbers stay. */
export function stem(word: string): string {
  const letters = plain(word);
  return /\d/.test(letters) ? letters : stemmer(letters);
}
