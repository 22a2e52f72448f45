import { stemmer } from 'stemmer';

/**
 * Normalizes a text for comparison (Unicode NFKD without combining marks): ligatures and full-width
 * characters become plain letters, and accents are removed. A trademark sign does not become "TM", and
 * "%" is a word.
 */
const plain = (text: string): string =>
  text.replace(/[™℠]/g, ' ').normalize('NFKD').replace(/\p{M}/gu, '').replace(/%/g, ' percent ');

/** Units that are printed with or without a space after their number. */
const units =
  /(\d)(cm|mm|m|kg|mg|mcg|[μµu]g|g|ml|l|gy|iu|hz|khz|mhz|ghz|weeks?|months?|years?)(?![\p{L}\p{N}])/gu;

/** The number of a kind of FDA clearance as printed: "510(k)". */
const lettered = /(?<=\d)\(([a-z])\)/g;

/** The words of a text in lower case, without punctuation. "meta-analysis" is two, and so is "3cm"; "510(k)" is one. */
export const tokens = (text: string): string[] =>
  plain(text)
    .toLowerCase()
    .replace(lettered, '$1')
    .replace(units, '$1 $2')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** British spellings and their American equivalents, in the order in which they are tried. */
const spellings: [british: RegExp, american: string][] = [
  [/ae(?=[cdmnst])/g, 'e'],
  [/oe(?=[adlmst])/g, 'e'],
  [/(?<=[a-z]{2})our(?=s?$|ed$|ing$|al|ous|able|ful|less|i[sz])/, 'or'],
  [/([^aeiou]|[iou])is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/, '$1iz'],
  [/lys(?=(?:e|ed|es|ing)$)/, 'lyz'],
  [/(cent|fib|lit|calib|theat|met)re(?=s?$)/, '$1er'],
  [/(?<=[a-z]{2})ll(?=(?:ed|ing|er|ers)$)/, 'l'],
  [/ogue(?=s?$)/, 'og'],
  [/programme/, 'program'],
];

/** A word in its American spelling. Other words may change too, but consistently. */
export const american = (word: string): string =>
  spellings.reduce((changed, [british, spelled]) => changed.replace(british, spelled), word);

const stopWords = new Set(
  (
    'a about actually am an and any are as at be been being by can could do does did for from get had has have here how i if in ' +
    'into is it its me my no not of on or our shall should so such than that the their them then there these they ' +
    'this those to us was we were what when where which who whom why will with would you your ' +
    'heres hows im ive lets thats theres theyre wheres whats whos youre'
  ).split(' '),
);

/** "don't" typed without its apostrophe, and what remains without its ending. */
const negated = /^(?:are|could|did|do|does|had|has|have|is|should|was|were|wo|would)nt?$|^cant$/;

/** True for a word without meaning of its own. Stop words are neither indexed nor searched for. */
export const isStopWord = (word: string): boolean => stopWords.has(word) || negated.test(word);

/** Cache of stems by word: texts repeat their words. */
const stems = new Map<string, string>();

/**
 * The form in which a word is indexed and searched for: the Porter stem of its American spelling;
 * numbers stay unchanged.
 */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const letters = plain(word);
  const made = /\d/.test(letters) ? letters : stemmer(american(letters));
  stems.set(word, made);
  return made;
}
