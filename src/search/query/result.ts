import type { Segment } from './excerpt.ts';
import type { Quoted } from './quoted.ts';

/** A result: its address, its name and its context. `href` is without the base path. */
export interface Result {
  href: string;
  title: string;
  context: string;
  /** The context below the name and position of its policy; defaults to `context`. */
  contextInPolicy?: string;
  /** The policy's own sentences, if they answer the query. */
  quotes?: Quoted[];
  /** A short form of quotations that have lists. */
  brief?: string[];
  /** For a result that is not an answer: the part of its text with the search terms. */
  excerpt?: Segment[];
  /** The words of the query that it lacks. */
  missing?: string[];
}

/** A note, optionally with quotations of policies and their places, or queries to try. */
export interface Note {
  text: string;
  quote?: { text: string; places: { policy: string; href: string }[] };
  queries?: string[];
}

/** Chosen filters: name → values. */
export type Filters = Record<string, string[]>;

/** Values of each filter with the number of results that they would leave. */
export type FilterCounts = Record<string, Record<string, number>>;

/** A policy with results: its name, position and version are shown above them. */
export interface ResultPolicy {
  title: string;
  /** In words: "Several positions: Eligible with criteria, Investigational". */
  position: string;
  /** A service may be covered. */
  mayBeCovered: boolean;
  /** It takes several positions. */
  takesSeveral: boolean;
  /** Its effective date, as printed. */
  effective: string;
}

/** The outcome of a search, ready to be shown. */
export interface SearchResults {
  query: string;
  results: Result[];
  /** Number of further results. */
  more: number;
  /** The query that was searched for instead. */
  corrected?: string;
  /** Notes to show in addition to the number of results. */
  notes: Note[];
  filterCounts: FilterCounts;
  /** The only policy that was searched, if the library has others. */
  onlyPolicy?: string | undefined;
}

/** How to search. */
export interface SearchOptions {
  filters?: Filters;
  /** Maximum number of results, by default all; only answers may exceed it. */
  maxResults?: number;
  /** Searches for the words as typed, without spelling correction. */
  isExact?: boolean;
  /** Number of the policy whose page the reader is on: only it is searched if it has any results. */
  policy?: string | undefined;
}
