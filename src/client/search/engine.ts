import type { IdentifierIndex } from '../../search/lookup';
import type { Filters, Outcome } from './outcome';

/** A result as Pagefind gives it; its record is loaded on demand. */
interface PagefindResult {
  score: number;
  data(): Promise<{ raw_url?: string; url: string; meta: { title: string } }>;
}

/** What the site uses of Pagefind. */
export interface Pagefind {
  /** Loads the filters, so that searches count their values. */
  filters(): Promise<unknown>;
  search(
    terms: string,
    options: { filters: Filters },
  ): Promise<{ results: PagefindResult[]; filters: Outcome['filters'] }>;
}

const folder = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/`;
let engine: Promise<Pagefind> | undefined;

/** Loads Pagefind, once. Its files are asked for together, not one after the other. */
export function pagefind({ preload }: IdentifierIndex): Promise<Pagefind> {
  engine ??= (async () => {
    // The loader first: it has one more file to ask for, which cannot be preloaded.
    const loader = import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<{
      createInstance(options: object): Pagefind;
    }>;
    for (const path of preload) {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' });
      link.href = folder + path;
      document.head.append(link);
    }
    const module = await loader;
    // Its worker would double what is loaded; a search takes a few milliseconds.
    return module.createInstance({ noWorker: true });
  })();
  return engine;
}
