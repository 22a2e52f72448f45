import type { QuestionsFile, WordEntry, WordPolicies } from './files.ts';
import type { ShardedMap } from './shards.ts';
import { american, isStopWord, stem, tokens } from './tokens.ts';

/** The words of a policy or of the library, of questions, and filler words. */
export interface Vocabulary {
  questions: QuestionsFile['questions'];
  /** Words that any question may have, as stems. */
  fillers: Set<string>;
  /** Words that indicate a question. */
  questionWords: Set<string>;
  words: ShardedMap<WordEntry>;
}

/** A word of the library. */
interface LibraryWord {
  word: string;
  frequency: number;
  inTitle: WordPolicies;
  inTopic: WordPolicies;
}

/** A word of a query, looked up in the library. */
export interface QueryWord {
  word: string;
  /** Its words with the same stem. */
  family: LibraryWord[];
  /** The most frequent word that begins with it. */
  completion: string | undefined;
}

const libraryWord = ([word, entry]: [string, WordEntry]): LibraryWord => {
  const [frequency, inTitle, inTopic] = typeof entry === 'number' ? [entry, [], []] : entry;
  return { word, frequency, inTitle, inTopic };
};

/** Combines search/questions.json with the words of a policy or of the library. */
export const vocabularyOf = (
  { questions, fillers }: QuestionsFile,
  words: ShardedMap<WordEntry>,
): Vocabulary => ({
  questions,
  fillers: new Set(fillers.flatMap(tokens).map(stem)),
  questionWords: new Set(
    questions.flatMap(({ words: lists }) => lists.flat().flatMap((phrase) => phrase.split(' '))),
  ),
  words,
});

/**
 * The prefix that a word shares with every word of the same stem: Porter's stemmer changes endings, and
 * at most the last letter of what it keeps ("happy", "happi").
 */
const commonBeginning = (word: string): string => word.slice(0, Math.max(2, stem(word).length - 1));

/** Looks up a word of a query. Rejects if the words of the library could not be loaded. */
export async function lookUpWord(word: string, { words }: Vocabulary): Promise<QueryWord> {
  if (isStopWord(word)) return { word, family: [], completion: undefined };
  if (word.length < 3 || /\d/.test(word)) {
    const entry = await words.get(word);
    const family = entry === undefined ? [] : [libraryWord([word, entry])];
    return { word, family, completion: undefined };
  }
  const beginnings = new Set([word, american(word)].map(commonBeginning));
  const found = await Promise.all([...beginnings].map((beginning) => words.below(beginning)));
  const near = [...new Map(found.flat())].map(libraryWord);
  const wordStem = stem(word);
  const [completion] = near
    .filter((one) => one.word.startsWith(word))
    .sort((a, b) => b.frequency - a.frequency);
  return {
    word,
    family: near.filter((one) => stem(one.word) === wordStem),
    completion: completion?.word,
  };
}

/** True for a word of the library, a question word or a stop word. */
export const isKnown = ({ word, family }: QueryWord, { questionWords }: Vocabulary): boolean =>
  family.length > 0 || questionWords.has(word) || isStopWord(word);

/** Policies with any of the words in their title, or in their topic. */
export function policiesWith(family: LibraryWord[], place: 'inTitle' | 'inTopic'): WordPolicies {
  const lists = family.map((one) => one[place]);
  const all = lists.flatMap((list) => (list === 'many' ? [] : list));
  return lists.includes('many') ? 'many' : [...new Set(all)];
}
