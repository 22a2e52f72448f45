import {
  engineFolder,
  type EngineInstance,
  type EngineRecord,
  type EngineResult,
} from './engine-module.ts';
import type { SearchFiles } from './search-files.ts';

/** The engine that finds the policies of a library. */
export interface Engine {
  /** The policies that contain a term. Rejects if a required file could not be loaded. */
  search(term: string): Promise<EngineResult[]>;
  /** The record of a result. Rejects if it could not be loaded. */
  record(result: EngineResult): Promise<EngineRecord>;
}

/** Creates the engine of a site. */
export function makeEngine(files: SearchFiles): Engine {
  let opened: Promise<{ instance: EngineInstance; faults: unknown[] }> | undefined;

  async function open() {
    const { createInstance, faults } = await files.engine();
    const basePath = files.base + engineFolder;
    // Its web worker would double the download; a search takes only a few milliseconds.
    return { instance: createInstance({ noWorker: true, basePath }), faults };
  }

  /** Loads through Pagefind, and rejects where Pagefind would silently find less. */
  async function complete<Value>(load: (instance: EngineInstance) => Promise<Value>) {
    const engine = (opened ??= open());
    try {
      const { instance, faults } = await engine;
      const before = faults.length;
      const found = await load(instance);
      if (faults.length > before) throw faults.at(-1);
      return found;
    } catch (error) {
      // An instance that lacks a file never loads it again; the next search creates a new one.
      if (opened === engine) opened = undefined;
      throw error;
    }
  }

  return {
    search: async (term) => (await complete((instance) => instance.search(term))).results,
    record: (result) => complete(() => result.data()),
  };
}
