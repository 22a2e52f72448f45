import { makeEngine, type Engine } from './engine.ts';
import type { AnswersFile, PassagesFile, StartFile, WordEntry, WordsFile } from './files.ts';
import type { SearchFiles } from './search-files.ts';
import { shardedMap, type ShardedMap } from './shards.ts';
import type { Spelling } from './spelling.ts';

/** The library as a search by words reads it. Every part is loaded when it is needed. */
export interface SearchLibrary {
  start(): Promise<StartFile>;
  wordsFile(): Promise<WordsFile>;
  words: ShardedMap<WordEntry>;
  spelling: Spelling;
  /** The answers of a policy to the questions of readers. */
  answers(policy: string): Promise<AnswersFile>;
  passages(policy: string): Promise<PassagesFile>;
  engine: Engine;
}

function makeLibrary(files: SearchFiles): SearchLibrary {
  const wordsFile = () => files.json<WordsFile>('/search/words.json');
  return {
    start: () => files.json('/search/start.json'),
    wordsFile,
    words: shardedMap(files, 'words', async () => (await wordsFile()).words),
    spelling: {
      words: shardedMap(files, 'spelling'),
      dictionary: shardedMap(files, 'dictionary'),
    },
    answers: (policy) => files.json(`/search/${policy}/answers.json`),
    passages: (policy) => files.json(`/search/${policy}/passages.json`),
    engine: makeEngine(files),
  };
}

const libraries = new WeakMap<SearchFiles, SearchLibrary>();

/** The library that files belong to: one, since its engine is to be loaded once. */
export function libraryOf(files: SearchFiles): SearchLibrary {
  const library = libraries.get(files) ?? makeLibrary(files);
  libraries.set(files, library);
  return library;
}
