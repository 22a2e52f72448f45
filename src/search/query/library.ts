import { makeEngine, type Engine } from './engine.ts';
import type { AnswersFile, PassagesFile, QuestionsFile, StartFile, WordEntry } from './files.ts';
import { makePolicyIndex, type PolicyIndex } from './policy-index.ts';
import type { SearchFiles } from './search-files.ts';
import { shardedMap, type ShardedMap } from './shards.ts';
import type { Spelling } from './spelling.ts';

/** The library as a word search reads it. Each part is loaded when it is needed. */
export interface SearchLibrary {
  start(): Promise<StartFile>;
  questions(): Promise<QuestionsFile>;
  words: ShardedMap<WordEntry>;
  /** Words of the library with a similar meaning to a word that it lacks. */
  everydayWords: ShardedMap<string>;
  spelling: Spelling;
  /** The answers of a policy to the questions of readers. */
  answers(policy: string): Promise<AnswersFile>;
  policy(number: string): Promise<PolicyIndex>;
  engine: Engine;
}

function makeLibrary(files: SearchFiles): SearchLibrary {
  const answers = (policy: string) => files.json<AnswersFile>(`/search/${policy}/answers.json`);
  const indexes = new Map<string, PolicyIndex>();
  return {
    start: () => files.json('/search/start.json'),
    questions: () => files.json('/search/questions.json'),
    words: shardedMap(files, 'words'),
    everydayWords: shardedMap(files, 'everyday'),
    spelling: {
      words: shardedMap(files, 'spelling'),
      dictionary: shardedMap(files, 'dictionary'),
    },
    answers,
    policy: async (number) => {
      const [passages, about] = await Promise.all([
        files.json<PassagesFile>(`/search/${number}/passages.json`),
        answers(number),
      ]);
      const index = indexes.get(number) ?? makePolicyIndex(number, passages, about);
      indexes.set(number, index);
      return index;
    },
    engine: makeEngine(files),
  };
}

const libraries = new WeakMap<SearchFiles, SearchLibrary>();

/** The library of a set of files. It is created once, to keep what has been loaded. */
export function libraryOf(files: SearchFiles): SearchLibrary {
  const library = libraries.get(files) ?? makeLibrary(files);
  libraries.set(files, library);
  return library;
}
