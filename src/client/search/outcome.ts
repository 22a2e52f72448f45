import { recognise, recogniseWithin, type Recognised } from '../../search/identify';
import type { Segment } from '../../search/excerpt';
import type { WordsIndex } from '../../search/words-index';
import { pagefind } from './engine';
import { lookUp, type Hit, type IdentifierIndex } from '../../search/lookup';

/** Chosen filters: name → values. */
export type Filters = Record<string, string[]>;

/** What a search comes to, ready to be shown. */
export interface Outcome {
  query: string;
  hits: Hit[];
  /** The query that was searched for instead. */
  mended?: string;
  /** What to say besides the number of results. */
  notes: Note[];
  /** Values of each filter with the number of results they leave. */
  filters: Record<string, Record<string, number>>;
  /** Loads the excerpts; they come after the results, so that these come sooner. */
  excerpts?: () => Promise<Excerpts>;
}

/** Excerpts by address, each with the headings that it stands under. */
export type Excerpts = Map<string, { under: string; segments: Segment[] }>;

/** How to search. */
export interface SearchOptions {
  /** Typing errors are mended; else the words are taken as typed. */
  mayMend: boolean;
  /** The values of the filters are counted, which loads them. */
  isCounted: boolean;
}

/** A remark with, where there are any, the policy's own words and their place, or searches to try. */
export interface Note {
  text: string;
  quote?: { text: string; href: string };
  searches?: string[];
}

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A file that the build wrote for search; loaded once. */
export async function load<Data>(path: string): Promise<Data> {
  const response = await fetch(`${base}${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as Data;
}

let index: Promise<IdentifierIndex> | undefined;

/** The identifier index; small enough to be fetched as soon as search is opened. */
export const identifierIndex = (): Promise<IdentifierIndex> =>
  (index ??= load('/search/identifiers.json'));

let words: Promise<WordsIndex> | undefined;

const wordsIndex = (): Promise<WordsIndex> => (words ??= load('/search/words.json'));

/** Whether a query may be a question that is answered without the engine. */
const isQuestion = (query: string, { questionHints }: IdentifierIndex): boolean =>
  new RegExp(`\\b(${questionHints.replaceAll(' ', '|')})`, 'i').test(query);

function notListed({ typed, candidates }: Recognised, { policies }: IdentifierIndex): Note[] {
  const notes: Note[] = [{ text: `${typed} is not listed in this library.` }];
  if (!candidates.some(({ kind }) => kind === 'code')) return notes;
  for (const { number, caveat, codes } of policies) {
    const inWords = codes.find(
      ({ system, printed }) =>
        system.startsWith('ICD') && printed && /^[A-Z]\d\w(\.|$)/.test(candidates[0]?.value ?? ''),
    );
    notes.push({
      text: `A list may not be complete. Policy ${number} says:`,
      quote: inWords
        ? { text: `${inWords.printedSystem} ${inWords.printed}`, href: caveat.href }
        : caveat,
    });
  }
  return notes;
}

/** Answers exact identifiers, and only these. */
function byIdentifiers(query: string, found: Recognised[], data: IdentifierIndex): Outcome {
  const hits: Hit[] = [];
  const notes: Note[] = [];
  for (const one of found) {
    const places = lookUp(data.policies, one);
    hits.push(...places);
    if (places.length === 0) notes.push(...notListed(one, data));
  }
  return { query, hits, notes, filters: {} };
}

/**
 * Searches for what a reader typed: identifiers first, from their own small index, and words only
 * where it is none. The engine for words is loaded when it is first needed.
 */
export async function searchFor(
  typed: string,
  filters: Filters = {},
  options: SearchOptions = { mayMend: true, isCounted: false },
): Promise<Outcome> {
  // Nobody means more; a longer text only costs time.
  const query = typed.trim().slice(0, 200);
  const whole = recognise(query);
  // What a search by words needs is asked for at once; only an identifier needs none of it.
  const byWords = whole.length === 0 ? import('./by-words') : undefined;
  if (byWords) void wordsIndex();
  const data = await identifierIndex();
  const certain = whole.filter((one) => one.certain || lookUp(data.policies, one).length > 0);
  if (certain.length > 0) return byIdentifiers(query, certain, data);
  const { found, rest } = recogniseWithin(query);
  if (found.length > 0) return byIdentifiers(query, found, data);
  if (!isQuestion(rest, data)) void pagefind(data);
  const { searchWords } = await (byWords ?? import('./by-words'));
  return searchWords(rest, filters, options, data, wordsIndex());
}
