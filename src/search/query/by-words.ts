import { answersTo, type Answers } from './answers.ts';
import { searchByIdentifiers } from './by-identifiers.ts';
import { anyDate, dateWords } from './dates.ts';
import type { SearchFiles } from './search-files.ts';
import type { IdentifierEntry } from './identifiers.ts';
import { recognise } from './identify.ts';
import { recogniseWithin } from './identify-within.ts';
import { libraryOf, type SearchLibrary } from './library.ts';
import { parseQuery, type ParsedQuery } from './parsed-query.ts';
import { notListed } from './not-listed.ts';
import { rank } from './ranking.ts';
import type { Excerpts, FilterCounts, Result, SearchOptions, SearchResults } from './result.ts';
import { shardedMap } from './shards.ts';
import { isStopWord, stem } from './tokens.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';

/** The most records that are shown. */
const mostRecords = 30;

/** Number of the policy that an address leads to. */
const policyOf = (href: string): string => href.split('/')[1] ?? '';

async function searchRecords(
  terms: string[],
  { filters = {}, countsFilters = false }: SearchOptions,
  { engine }: SearchLibrary,
): Promise<{ results: Result[]; filterCounts: FilterCounts }> {
  const found = await engine.search(terms, filters, countsFilters);
  const records = await Promise.all(
    found.results.slice(0, mostRecords).map(async (result) => {
      const record = await result.data();
      const href = record.raw_url ?? record.url;
      const isHistoryEntry = record.filters['kind']?.[0] === 'history entry';
      const score = rank({ score: result.score, href, isHistoryEntry }, terms);
      const context = `Policy ${policyOf(href)} › ${record.filters['section']?.[0] ?? ''}`;
      return { score, result: { href, title: record.meta.title, context } };
    }),
  );
  records.sort((a, b) => b.score - a.score || a.result.href.localeCompare(b.result.href));
  return { results: records.map(({ result }) => result), filterCounts: found.filters };
}

/** Excerpts of those results that are records; answers have none. */
async function excerptsOf(
  shown: Result[],
  terms: string[],
  library: SearchLibrary,
): Promise<Excerpts> {
  const records = shown.filter(({ quotes }) => !quotes).map(({ href }) => href);
  if (records.length === 0) return new Map();
  const { excerptsFrom } = await import('./excerpts.ts');
  return excerptsFrom(records, terms, library, { stem, anyDate, dateWords });
}

/** Records are searched for where the library has all words, and the policies do not leave it open. */
const isSearched = ({ terms, unknown }: ParsedQuery, { isUnanswered }: Answers): boolean =>
  terms.length > 0 && unknown.length === 0 && !isUnanswered;

/** Searches for a parsed query: the policies' own answers first, then records. */
async function searchFor(
  parsed: ParsedQuery,
  options: SearchOptions,
  library: SearchLibrary,
): Promise<Omit<SearchResults, 'query'>> {
  const { terms } = parsed;
  const answers = await answersTo(parsed, library, options.policy);
  const isFiltered = Object.keys(options.filters ?? {}).length > 0;
  const records = isSearched(parsed, answers)
    ? await searchRecords(terms, options, library)
    : undefined;
  const all = [...(isFiltered ? [] : answers.results), ...(records?.results ?? [])];
  // A place is shown once, as the answer if it is one.
  const isFirst = ({ href }: Result, index: number) =>
    all.findIndex((one) => one.href === href) === index;
  return {
    results: all.filter(isFirst),
    notes: answers.notes,
    filterCounts: records?.filterCounts ?? {},
    excerpts: (shown) => excerptsOf(shown, terms, library),
  };
}

/** Whether a query finds anything. */
async function finds(
  query: string,
  library: SearchLibrary,
  vocabulary: Vocabulary,
): Promise<boolean> {
  const parsed = await parseQuery(query, vocabulary);
  const answers = await answersTo(parsed, library, undefined);
  if (answers.results.length > 0) return true;
  if (!isSearched(parsed, answers)) return false;
  return (await library.engine.search(parsed.terms, {}, false)).results.length > 0;
}

/** Searches by words alone. Spelling is corrected only where that leads to something. */
async function searchWords(
  query: string,
  options: SearchOptions,
  library: SearchLibrary,
): Promise<SearchResults> {
  const vocabulary = vocabularyOf(await library.wordsFile(), library.words);
  const parsed = await parseQuery(query, vocabulary);
  const found = { query, ...(await searchFor(parsed, options, library)) };
  if (found.results.length > 0 || Object.keys(options.filters ?? {}).length > 0) return found;
  const { correct, explainNoResults, spellingErrors } = await import('./no-results.ts');
  const { unknown } = parsed;
  const errors = await spellingErrors(unknown, library.spelling);
  if (!options.isExact && errors.size > 0 && errors.size === unknown.length) {
    const corrected = correct(query, errors);
    const instead = await searchFor(await parseQuery(corrected, vocabulary), options, library);
    if (instead.results.length + instead.notes.length > 0) return { query, corrected, ...instead };
  }
  if (found.notes.length > 0) return found;
  const words = [...new Set(query.match(/[\p{L}\p{N}]+/gu))].filter(
    (word) => !isStopWord(word.toLowerCase()),
  );
  const notes = await explainNoResults(words, unknown, errors, (other) =>
    finds(other, library, vocabulary),
  );
  return { ...found, notes };
}

/**
 * Searches for words, or for the identifiers among them. Rejects if a file that this needs could not
 * be loaded.
 */
export async function searchByWords(
  query: string,
  options: SearchOptions,
  files: SearchFiles,
): Promise<SearchResults> {
  const recognised = recogniseWithin(query);
  const found = await searchByIdentifiers(query, recognised, options, files);
  if (found) return found;
  const library = libraryOf(files);
  const byWords = await searchWords(query, options, library);
  const [code] = recognise(query).filter(({ candidates }) => candidates[0]?.kind === 'codes');
  if (!code || byWords.results.length > 0) return byWords;
  // What may be a code, and is no word of the library, is answered as a code.
  const identifiers = shardedMap<IdentifierEntry>(
    files,
    'identifiers',
    async () => (await library.start()).identifiers,
  );
  return {
    ...byWords,
    notes: await notListed(code, identifiers, await library.start(), options.policy),
  };
}
