import { engineFolder, type EngineModule } from '../../search/query/engine-module.ts';
import type { SearchFiles } from '../../search/query/search-files.ts';
import { remember } from '../../search/query/load.ts';
import { base } from './base.ts';

const engine = remember<EngineModule>(
  (script, failures) =>
    import(/* @vite-ignore */ failures ? `${script}?retry=${failures}` : script),
);

/**
 * What a search by words needs, and what its results have besides their names. Where a browser
 * remembers as long as a page is open that an import failed, only another page can try it again
 * (https://github.com/whatwg/html/issues/6768): a query at the address of a script would not help what
 * the script imports itself.
 */
export const importWords = () => import('./words.ts');

/** The files of search as this site serves them. After a failure the browser's cache is not asked. */
export const files: SearchFiles = {
  base,
  json: remember(async (path, failures) => {
    const response = await fetch(base + path, failures > 0 ? { cache: 'reload' } : {});
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json() as Promise<unknown>;
  }) as SearchFiles['json'],
  byWords: importWords,
  // This script imports nothing: a query is enough to import it again.
  engine: () => engine(`${base}${engineFolder}pagefind.js`),
  preload: (names) => {
    for (const name of names) {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' });
      link.href = base + engineFolder + name;
      document.head.append(link);
    }
  },
};

/** Number of the policy that the page belongs to. */
export const policyOfPage = /^\/(\d+)\//.exec(location.pathname.slice(base.length))?.[1];
