/** Words and phrases with the same meaning for search: in lower case, with single spaces. */
export type Synonyms = string[];

/** A phrase of a group in a list of tokens, and every word that matches the group. */
export interface SynonymMatch {
  start: number;
  length: number;
  words: string[];
}

/** Joins groups that share a phrase, so that an abbreviation finds what its synonyms find. */
export function joinGroups(groups: Synonyms[]): Synonyms[] {
  const joined: Synonyms[] = [];
  for (const group of groups) {
    const known = joined.find((other) => other.some((phrase) => group.includes(phrase)));
    if (known) known.push(...group.filter((phrase) => !known.includes(phrase)));
    else joined.push([...new Set(group)]);
  }
  return joined;
}

/**
 * Prepares groups of synonyms.
 * @returns a function that finds every phrase of a group in a list of tokens, even inside a longer
 * phrase. The words of a match are those of all phrases of the group, and of groups with a phrase
 * inside one of these: "RCT" stands for "randomized controlled trial", and is also found by
 * "randomised".
 */
export function synonymFinder(groups: Synonyms[]): (words: string[]) => SynonymMatch[] {
  const phrases = new Map<string, { words: string[]; group: number }[]>();
  const ofGroup = groups.map((group) => group.map((phrase) => phrase.split(' ')));
  for (const [group, all] of ofGroup.entries()) {
    for (const words of all) {
      const [first = ''] = words;
      phrases.set(first, [...(phrases.get(first) ?? []), { words, group }]);
    }
  }
  const find = (words: string[]) =>
    words.flatMap((word, start) =>
      (phrases.get(word) ?? [])
        .filter((phrase) => phrase.words.every((one, place) => words[start + place] === one))
        .map((phrase) => ({ start, length: phrase.words.length, group: phrase.group })),
    );
  const wordsOfGroup = ofGroup.map((all) => {
    const nested = all.flatMap(find).flatMap(({ group }) => ofGroup[group] ?? []);
    return [...new Set([...all, ...nested].flat())];
  });
  return (words) =>
    find(words).map(({ start, length, group }) => ({
      start,
      length,
      words: wordsOfGroup[group] ?? [],
    }));
}
