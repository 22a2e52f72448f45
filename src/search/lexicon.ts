import type { PolicyIdentifiers } from './lookup.ts';
import { isFunctionWord, tokens } from './function-words.ts';
import { canonical, stem, type Canonical } from './words.ts';
import type { WordsIndex } from './words-index.ts';

/** The words index, prepared once for many queries. */
export interface Lexicon {
  index: WordsIndex;
  canonicalOf: Canonical;
  /** Words of the library, the most frequent first. */
  vocabulary: Set<string>;
  stems: Set<string>;
  questionWords: Set<string>;
  /** The words that typing errors may be mended to. */
  mendable: string[];
  /** Stems of words that any question may have; they do not say what it is about. */
  fillers: Set<string>;
  /** Stems of what each policy is about. */
  topics: Map<string, Set<string>>;
  /** Stems of each policy's title. */
  titles: Map<string, Set<string>>;
}

/** What a text is searched for by: its stems in their one form, without function words. */
export const stemsOf = (text: string, canonicalOf: Canonical): string[] =>
  tokens(canonicalOf(text))
    .filter((word) => !isFunctionWord(word))
    .map(stem);

/** Prepares the index as the build wrote it. */
export function lexiconOf(
  index: WordsIndex,
  policies: Pick<PolicyIdentifiers, 'number' | 'title'>[],
): Lexicon {
  const canonicalOf = canonical(index.synonyms);
  const vocabulary = new Set(index.vocabulary.split(' '));
  const questionWords = new Set(index.questions.flatMap(({ words }) => words.flat()));
  const stemSet = (text: string) => new Set(stemsOf(text, canonicalOf));
  return {
    index,
    canonicalOf,
    vocabulary,
    stems: new Set([...vocabulary].map(stem)),
    questionWords,
    mendable: [...vocabulary, ...questionWords].filter((word) => /^\p{L}{3,}$/u.test(word)),
    fillers: stemSet(index.fillers.join(' ')),
    topics: new Map(Object.entries(index.topics).map(([policy, text]) => [policy, stemSet(text)])),
    // As printed too: "cryosurgical" is a word of a title whose phrase stands for another.
    titles: new Map(
      policies.map(({ number, title }) => [
        number,
        new Set([...stemSet(title), ...tokens(title).map(stem)]),
      ]),
    ),
  };
}
