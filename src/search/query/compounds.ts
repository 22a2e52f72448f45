import { isKnown, lookUpWord, type QueryWord, type Vocabulary } from './vocabulary.ts';

/** Minimum length of the parts that a word is split into: "follow", "up". */
const minLength = { first: 4, second: 2 };

/** Joins two words if the library has the result: "radio frequency" is printed as "radiofrequency". */
async function joined(
  one: QueryWord | undefined,
  other: QueryWord | undefined,
  vocabulary: Vocabulary,
): Promise<QueryWord | undefined> {
  if (!one || !other) return undefined;
  const word = await lookUpWord(one.word + other.word, vocabulary);
  return word.family.length > 0 ? word : undefined;
}

/** Splits a word if the library has both parts: "metaanalysis" is printed as "meta-analysis". */
async function parted(
  { word }: QueryWord,
  vocabulary: Vocabulary,
): Promise<QueryWord[] | undefined> {
  // The parts of a date or a code are not words.
  if (/\d/.test(word)) return undefined;
  for (let length = word.length - minLength.second; length >= minLength.first; length--) {
    const first = await lookUpWord(word.slice(0, length), vocabulary);
    // Each part must itself be a word of the library: sharing a stem is not enough.
    if (!first.family.some((one) => one.word === first.word)) continue;
    const second = await lookUpWord(word.slice(length), vocabulary);
    if (second.family.some((one) => one.word === second.word)) return [first, second];
  }
  return undefined;
}

/**
 * The words of a query, with unknown ones joined to a neighbor or split, as the library has them.
 * Hyphens separate words in texts and queries alike.
 */
export async function compounds(words: QueryWord[], vocabulary: Vocabulary): Promise<QueryWord[]> {
  const made: QueryWord[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as QueryWord;
    const next = words[index + 1];
    const isLost = !isKnown(word, vocabulary) || (next && !isKnown(next, vocabulary));
    const withNext = isLost ? await joined(word, next, vocabulary) : undefined;
    if (withNext) {
      made.push(withNext);
      index += 1;
    } else if (isKnown(word, vocabulary)) made.push(word);
    else made.push(...((await parted(word, vocabulary)) ?? [word]));
  }
  return made;
}
