import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompiledPolicy } from '../model/policy.ts';
import { writeSearch } from './index/write-search.ts';
import { searchByWords } from './query/by-words.ts';
import type { EngineModule } from './query/engine-module.ts';
import type { SearchFiles } from './query/search-files.ts';
import { remember } from './query/load.ts';
import { notListed } from './query/not-listed.ts';
import { resultPolicies } from './query/result-policies.ts';
import type { Result, ResultPolicy, SearchOptions, SearchResults } from './query/result.ts';
import { search } from './query/search.ts';

/** A site with only its search files, in a temporary folder, searched as in a browser. */
export class TestSite {
  readonly folder = mkdtempSync(join(tmpdir(), 'search-'));
  /** Paths of the files that searches requested, relative to the site. */
  readonly asked: string[] = [];
  /** Overrides the response for a path if it returns one. */
  respond: (path: string) => Response | undefined = () => undefined;
  #files = this.#newFiles();
  readonly #fetch = globalThis.fetch;

  static async write(policies: CompiledPolicy[], contentDir: string): Promise<TestSite> {
    const site = new TestSite();
    await writeSearch({ site: site.folder, policies, contentDir });
    return site;
  }

  #serve(input: string): Response {
    const [path = ''] = input.split('?');
    this.asked.push(path);
    const response = this.respond(path);
    if (response) return response;
    try {
      return new Response(readFileSync(join(this.folder, path)));
    } catch {
      return new Response('', { status: 404 });
    }
  }

  #newFiles(): SearchFiles {
    const script = pathToFileURL(join(this.folder, 'pagefind/pagefind.js')).href;
    return {
      base: '',
      json: remember(async (path) => {
        const response = await fetch(path);
        if (!response.ok) throw new Error(`${path}: ${response.status}`);
        return response.json() as Promise<unknown>;
      }) as SearchFiles['json'],
      byWords: () => Promise.resolve({ searchByWords, notListed }),
      engine: () => import(script) as Promise<EngineModule>,
      preload: () => undefined,
    };
  }

  /** Runs a search. */
  search(query: string, options: SearchOptions = {}): Promise<SearchResults> {
    // Set for each search: tests in other files share the process and install their own stubs.
    globalThis.fetch = (input) =>
      Promise.resolve(this.#serve(input instanceof Request ? input.url : input.toString()));
    return search(query, options, this.#files);
  }

  /** The policies of results, as the search page shows them above. */
  policiesOf(results: Result[]): Promise<Map<string, ResultPolicy>> {
    return resultPolicies(results, this.#files);
  }

  /** Starts a visit with nothing loaded. */
  newVisit(): void {
    this.#files = this.#newFiles();
    this.asked.length = 0;
  }

  [Symbol.dispose](): void {
    globalThis.fetch = this.#fetch;
    rmSync(this.folder, { recursive: true });
  }
}
