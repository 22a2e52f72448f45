/** A record as Pagefind's index keeps it: one is a policy. */
export interface EngineRecord {
  url: string;
  raw_url?: string;
}

/** A result as Pagefind gives it; its record is loaded on demand. */
export interface EngineResult {
  id: string;
  score: number;
  data(): Promise<EngineRecord>;
}

/** What the site uses of Pagefind. */
export interface EngineInstance {
  search(terms: string): Promise<{ results: EngineResult[] }>;
}

/** pagefind/pagefind.js as the build writes it. */
export interface EngineModule {
  createInstance: (options: object) => EngineInstance;
  /** What could not be loaded. Pagefind goes on without it, and finds less. */
  faults: unknown[];
}

/** Folder of Pagefind's files below the site's root. */
export const engineFolder = '/pagefind/';
