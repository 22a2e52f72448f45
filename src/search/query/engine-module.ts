/** A record of Pagefind's index: one per policy. */
export interface EngineRecord {
  url: string;
  raw_url?: string;
}

/** A result from Pagefind; its record is loaded on demand. */
export interface EngineResult {
  id: string;
  score: number;
  data(): Promise<EngineRecord>;
}

/** The part of Pagefind's API that the site uses. */
export interface EngineInstance {
  search(terms: string): Promise<{ results: EngineResult[] }>;
}

/** pagefind/pagefind.js as the build writes it. */
export interface EngineModule {
  createInstance: (options: object) => EngineInstance;
  /** What could not be loaded. Pagefind continues without it, and finds less. */
  faults: unknown[];
}

/** Folder of Pagefind's files below the site's root. */
export const engineFolder = '/pagefind/';
