import type { Segment } from './excerpt.ts';

/** A result: where it leads, its name, and where that stands. `href` is without the base path. */
export interface Result {
  href: string;
  title: string;
  context: string;
  /** The policy's own sentences, where they answer what was asked. */
  quotes?: string[];
}

/** A remark with, where there are any, the policy's own words and their place, or queries to try. */
export interface Note {
  text: string;
  quote?: { text: string; href: string };
  queries?: string[];
}

/** Chosen filters: name → values. */
export type Filters = Record<string, string[]>;

/** Values of each filter with the number of results that they leave. */
export type FilterCounts = Record<string, Record<string, number>>;

/** Excerpts by address, each with the headings that it stands under. */
export type Excerpts = Map<string, { under: string; segments: Segment[] }>;

/** What a search comes to, ready to be shown. */
export interface SearchResults {
  query: string;
  results: Result[];
  /** The query that was searched for instead. */
  corrected?: string;
  /** What there is to say besides the number of results. */
  notes: Note[];
  filterCounts: FilterCounts;
  /** Loads the excerpts of some of the results; they come later, so that the results come sooner. */
  excerpts?: (shown: Result[]) => Promise<Excerpts>;
}

/** How to search. */
export interface SearchOptions {
  filters?: Filters;
  /** The words are taken as typed, without correcting their spelling. */
  isExact?: boolean;
  /** The values of the filters are counted, which loads them. */
  countsFilters?: boolean;
  /** Number of the policy whose page the reader is on. What it says comes first. */
  policy?: string | undefined;
}
