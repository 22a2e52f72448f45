/** The words of a text in lower case, without punctuation. "meta-analysis" is two. */
export const tokens = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const functionWords = new Set(
  (
    'a about am an and any are as at be been being by can could do does did for from get had has have how i if in ' +
    'into is it its me my no not of on or our shall should so such than that the their them then there these they ' +
    'this those to us was we were what when where which who whom why will with would you your'
  ).split(' '),
);

/** True for words that say nothing of a subject. They are neither indexed nor searched for. */
export const isFunctionWord = (word: string): boolean => functionWords.has(word);
