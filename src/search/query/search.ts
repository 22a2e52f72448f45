import { loadStart, searchByIdentifiers } from './by-identifiers.ts';
import type { SearchFiles } from './search-files.ts';
import { recognise } from './identify.ts';
import type { SearchOptions, SearchResults } from './result.ts';

/** What is asked for early is waited for, and its failure reported, where it is needed. */
const early = (load: Promise<unknown>): void => {
  load.catch(() => undefined);
};

const loadPolicy = (policy: string, files: SearchFiles): void => {
  early(files.json(`/search/${policy}/answers.json`));
  early(files.json(`/search/${policy}/passages.json`));
};

/**
 * Searches for what a reader typed: identifiers first, from their own small file, and words only where
 * it is none. The engine for words is loaded when it is first needed.
 * Rejects if a file that this needs could not be loaded; the next search loads it again.
 */
export async function search(
  typed: string,
  options: SearchOptions,
  files: SearchFiles,
): Promise<SearchResults> {
  // Nobody means more; a longer text only costs time.
  const query = typed.trim().slice(0, 200);
  const recognised = recognise(query);
  // What a search by words needs is asked for at once; only an identifier needs none of it.
  if (recognised.length === 0) {
    early(files.byWords());
    early(files.json('/search/questions.json'));
    if (options.policy !== undefined) loadPolicy(options.policy, files);
  }
  const found = await searchByIdentifiers(query, recognised, options, files);
  // What no list has may be printed in a text, if it is one word.
  if (found && (found.results.length > 0 || /\s/.test(query))) return found;
  const { policies, policyCount, preload } = await loadStart(files);
  const [first] = policies;
  if (policyCount === 1 && first !== undefined) loadPolicy(first, files);
  else if (options.policy === undefined) {
    // The script first: it has one more file to ask for. The list is emptied, to ask for it once.
    early(files.engine());
    files.preload(preload.splice(0));
  }
  const { searchByWords } = await files.byWords();
  return searchByWords(query, options, files);
}
