import type { StartFile } from './files.ts';
import type { SearchFiles } from './search-files.ts';
import type { Recognised } from './identify.ts';
import { anyDiagnosisOf, lookUp, type Identifiers } from './lookup.ts';
import type { Result, SearchOptions, SearchResults } from './result.ts';
import { shardedMap } from './shards.ts';

/** The file that every search starts with. */
export const loadStart = (files: SearchFiles): Promise<StartFile> =>
  files.json('/search/start.json');

/** The identifiers of the library, whose root is part of the first file. */
export const identifiersOf = (files: SearchFiles): Identifiers =>
  shardedMap(files, 'identifiers', async () => (await loadStart(files)).identifiers);

/**
 * Answers exact identifiers only; undefined if the query turns out not to be one, since three bare
 * letters can be a product code or a word. Rejects if a required file could not be loaded.
 */
export async function searchByIdentifiers(
  query: string,
  recognised: Recognised[],
  options: SearchOptions,
  files: SearchFiles,
): Promise<SearchResults | undefined> {
  const identifiers = identifiersOf(files);
  const found: SearchResults = { query, results: [], more: 0, notes: [], filterCounts: {} };
  let isFound = false;
  const inWords: Result[] = [];
  for (const one of recognised) {
    const results = await lookUp(one, identifiers, options.policy);
    isFound ||= one.isCertain || results.length > 0;
    found.results.push(...results);
    // For a code that is not listed, the note has what policies print for it.
    if (results.length > 0) inWords.push(...(await anyDiagnosisOf(one, identifiers)));
    if (one.isCertain && results.length === 0) {
      const { notListed } = await files.byWords();
      const start = await loadStart(files);
      found.notes.push(...(await notListed(one, identifiers, start, options.policy)));
    }
  }
  // Several codes can have the same place.
  found.results.push(...new Map(inWords.map((one) => [one.href, one])).values());
  return isFound ? found : undefined;
}
