import type { FilterCounts, Filters } from './result.ts';

/** A record as Pagefind's index keeps it. */
export interface EngineRecord {
  url: string;
  raw_url?: string;
  meta: { title: string };
  filters: Record<string, string[]>;
}

/** A result as Pagefind gives it; its record is loaded on demand. */
export interface EngineResult {
  score: number;
  data(): Promise<EngineRecord>;
}

/** What Pagefind finds. */
export interface EngineResults {
  results: EngineResult[];
  filters: FilterCounts;
}

/** What the site uses of Pagefind. */
export interface EngineInstance {
  /** Loads the filters, so that searches count their values. */
  filters(): Promise<unknown>;
  search(terms: string, options: { filters: Filters }): Promise<EngineResults>;
}

/** pagefind/pagefind.js as the build writes it. */
export interface EngineModule {
  createInstance: (options: object) => EngineInstance;
  /** What could not be loaded. Pagefind goes on without it, and finds less. */
  faults: unknown[];
}

/** Folder of Pagefind's files below the site's root. */
export const engineFolder = '/pagefind/';
