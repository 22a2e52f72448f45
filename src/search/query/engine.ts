import { engineFolder, type EngineInstance, type EngineResults } from './engine-module.ts';
import type { SearchFiles } from './search-files.ts';
import type { Filters } from './result.ts';

/** The engine for words. */
export interface Engine {
  /** The records that have all terms. Rejects if anything that this needs could not be loaded. */
  search(terms: string[], filters: Filters, countsFilters: boolean): Promise<EngineResults>;
}

/** Makes the engine of a site. */
export function makeEngine(files: SearchFiles): Engine {
  let opened: Promise<{ instance: EngineInstance; faults: unknown[] }> | undefined;

  async function open() {
    const { createInstance, faults } = await files.engine();
    const basePath = files.base + engineFolder;
    // Its worker would double what is loaded; a search takes a few milliseconds.
    return { instance: createInstance({ noWorker: true, basePath }), faults };
  }

  return {
    async search(terms, filters, countsFilters) {
      const engine = (opened ??= open());
      try {
        const { instance, faults } = await engine;
        const before = faults.length;
        if (countsFilters) await instance.filters();
        const found = await instance.search(terms.join(' '), { filters });
        if (faults.length > before) throw faults.at(-1);
        return found;
      } catch (error) {
        // An instance that lacks a file stays without it; the next search makes another.
        if (opened === engine) opened = undefined;
        throw error;
      }
    },
  };
}
