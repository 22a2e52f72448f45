import { loadStart, searchByIdentifiers } from './by-identifiers.ts';
import type { SearchFiles } from './search-files.ts';
import { recognise } from './identify.ts';
import type { SearchOptions, SearchResults } from './result.ts';

/** A load that was started early is awaited, and its failure reported, where it is needed. */
const early = (load: Promise<unknown>): void => {
  load.catch(() => undefined);
};

const loadPolicy = (policy: string, files: SearchFiles): void => {
  early(files.json(`/search/${policy}/answers.json`));
  early(files.json(`/search/${policy}/passages.json`));
};

/**
 * Searches for what a reader typed: identifiers first, from their own small file, and words only if it
 * is not an identifier. The word search is loaded when it is first needed. Rejects if a required file
 * could not be loaded; the next search loads it again.
 */
export async function search(
  typed: string,
  options: SearchOptions,
  files: SearchFiles,
): Promise<SearchResults> {
  // No real query is longer; more text only costs time.
  const query = typed.trim().slice(0, 200);
  const recognised = recognise(query);
  // The files of a word search are requested immediately; only an identifier does not need them.
  if (recognised.length === 0) {
    early(files.byWords());
    early(files.json('/search/questions.json'));
    if (options.policy !== undefined) loadPolicy(options.policy, files);
  }
  const found = await searchByIdentifiers(query, recognised, options, files);
  // An unlisted identifier may still occur in a text if it is a single word.
  if (found && (found.results.length > 0 || /\s/.test(query))) return found;
  const { policies, policyCount, preload } = await loadStart(files);
  const [first] = policies;
  if (policyCount === 1 && first !== undefined) loadPolicy(first, files);
  else if (options.policy === undefined) {
    // The script first, because it requests another file. The list is emptied so that its files are
    // requested only once.
    early(files.engine());
    files.preload(preload.splice(0));
  }
  const { searchByWords } = await files.byWords();
  return searchByWords(query, options, files);
}
