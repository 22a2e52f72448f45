import type { EngineModule } from './engine-module.ts';
import type { notListed } from './not-listed.ts';
import type { SearchOptions, SearchResults } from './result.ts';
import type { JsonFiles } from './shards.ts';

/** The part of search that is loaded if a query is not an identifier of the library. */
interface ByWords {
  searchByWords: (
    query: string,
    options: SearchOptions,
    files: SearchFiles,
  ) => Promise<SearchResults>;
  notListed: typeof notListed;
}

/** How search reads its files. Each is loaded once; a failed load is tried again. */
export interface SearchFiles extends JsonFiles {
  /** Base path of the site on its host, without a trailing slash. */
  base: string;
  /** What only a search by words needs. */
  byWords(): Promise<ByWords>;
  /** Pagefind's script. */
  engine(): Promise<EngineModule>;
  /** Requests Pagefind files early, before its script does. */
  preload(names: string[]): void;
}
