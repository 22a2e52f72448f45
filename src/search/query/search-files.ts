import type { EngineModule } from './engine-module.ts';
import type { notListed } from './not-listed.ts';
import type { SearchOptions, SearchResults } from './result.ts';
import type { JsonFiles } from './shards.ts';

/** The part of search that is loaded where a query is no identifier of the library. */
interface ByWords {
  searchByWords: (
    query: string,
    options: SearchOptions,
    files: SearchFiles,
  ) => Promise<SearchResults>;
  notListed: typeof notListed;
}

/** How search reads its files. Each is loaded once; one that could not be loaded is tried again. */
export interface SearchFiles extends JsonFiles {
  /** The folder of the host that the site lives in, without the slash at its end. */
  base: string;
  /** What only a search by words needs. */
  byWords(): Promise<ByWords>;
  /** Pagefind's script. */
  engine(): Promise<EngineModule>;
  /** Asks early for files of Pagefind that its script will ask for. */
  preload(names: string[]): void;
}
