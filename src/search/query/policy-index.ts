import MiniSearch from 'minisearch';
import { isDateWord } from './dates.ts';
import type { AnswersFile, IndexedRecord, PassagesFile, WordEntry } from './files.ts';
import { recordWords, synonymsIn, type RecordWords } from './record-words.ts';
import type { ShardedMap } from './shards.ts';
import { synonymFinder, type SynonymMatch } from './synonyms.ts';
import { american, isStopWord, stem, tokens } from './tokens.ts';

/** A record of a policy, prepared for comparison with a query. */
export interface PolicyRecord extends IndexedRecord {
  /** Its address without the base path. */
  href: string;
  /** The words of its title and text in order, for phrases, and their stems, for proximity. */
  tokens: string[];
  stems: string[];
  titleStems: Set<string>;
  /** The dates in its text, each as a single word, with their months and years. */
  dates: Set<string>;
}

/** The search index of a policy. */
export interface PolicyIndex {
  number: string;
  records: PolicyRecord[];
  /** The ids of its documents are the indexes of records. */
  engine: MiniSearch;
  /** The words of the policy. */
  words: ShardedMap<WordEntry>;
  /** Number of records that contain a stem. */
  frequency: Map<string, number>;
  findSynonyms: (words: string[]) => SynonymMatch[];
  /** Stems of the policy's topic, which nearly all of its passages share. */
  topic: Set<string>;
  /** Those that distinguish its treatment from that of related policies. */
  keywords: Set<string>;
  /** Stems of the topics of other policies, according to this one. */
  elsewhere: Set<string>;
}

/** Weights of the fields relative to the text. */
export const fieldBoosts = { title: 2.5, asks: 3, subject: 2, added: 0.7, text: 1 };

const isMeant = (word: string): boolean => !isStopWord(word);

/** The words of a policy with their frequencies. A query looks up only a few. */
function policyWords(
  number: string,
  all: RecordWords[],
  titleWords: string[],
  topic: string[],
): ShardedMap<WordEntry> {
  const counts = new Map<string, number>();
  const count = (word: string, by: number) => counts.set(word, (counts.get(word) ?? 0) + by);
  for (const words of all) {
    for (const word of [...words.title, ...words.text, ...words.dates]) {
      if (isMeant(word)) count(word, 1);
    }
    for (const word of [...words.added, ...words.asks, ...words.subject].filter(isMeant))
      count(word, 0);
  }
  // A word printed in its British spelling is also found by the American one.
  for (const [word, frequency] of [...counts]) if (frequency > 0) count(american(word), 0);
  const titleStems = new Set(titleWords.map(stem));
  const inPolicy = (stems: Set<string>, word: string) => (stems.has(stem(word)) ? [number] : []);
  const topicStems = new Set(topic);
  const entryOf = (word: string, frequency: number): WordEntry => [
    frequency,
    inPolicy(titleStems, word),
    inPolicy(topicStems, word),
  ];
  return {
    get: (word) => {
      const frequency = counts.get(word);
      return Promise.resolve(frequency === undefined ? undefined : entryOf(word, frequency));
    },
    below: (prefix) =>
      Promise.resolve(
        [...counts]
          .filter(([word]) => word.startsWith(prefix))
          .map(([word, frequency]) => [word, entryOf(word, frequency)]),
      ),
  };
}

const stemsOf = (words: string[]): string => words.filter(isMeant).map(stem).join(' ');

/**
 * Builds the index of a policy in a few milliseconds from its texts, which the results show anyway, so
 * that no index has to be loaded.
 */
export function makePolicyIndex(
  number: string,
  { synonyms, records }: PassagesFile,
  about: Pick<AnswersFile, 'title' | 'topic' | 'keywords' | 'answers'>,
): PolicyIndex {
  const findSynonyms = synonymFinder(synonyms);
  const words = records.map((record) => recordWords(record, findSynonyms));
  const title = tokens(about.title);
  const titleWords = [...title, ...synonymsIn(title, findSynonyms)];
  const elsewhere = about.answers.filter(({ name }) => name === 'elsewhere');
  const engine = new MiniSearch({
    fields: Object.keys(fieldBoosts),
    // The words arrive as stems separated by spaces.
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
  });
  const frequency = new Map<string, number>();
  for (const [id, one] of words.entries()) {
    const document = {
      title: stemsOf(one.title),
      asks: stemsOf(one.asks),
      subject: stemsOf(one.subject),
      added: stemsOf(one.added),
      text: stemsOf([...one.text, ...one.dates]),
    };
    engine.add({ id, ...document });
    for (const found of new Set(Object.values(document).flatMap((field) => field.split(' '))))
      frequency.set(found, (frequency.get(found) ?? 0) + 1);
  }
  return {
    number,
    records: records.map((record, index): PolicyRecord => {
      const { title = [], text = [], dates = [] } = words[index] ?? {};
      const all = [...title, ...text];
      return {
        ...record,
        href: `/${number}/${record.path}`,
        tokens: all,
        stems: all.map(stem),
        titleStems: new Set(tokens(record.title).filter(isMeant).map(stem)),
        dates: new Set([...dates, ...text.filter(isDateWord)]),
      };
    }),
    engine,
    words: policyWords(number, words, titleWords, about.topic),
    frequency,
    findSynonyms,
    topic: new Set(about.topic),
    keywords: new Set(about.keywords),
    elsewhere: new Set(elsewhere.flatMap(({ term = '' }) => term.split(' ')).map(stem)),
  };
}
