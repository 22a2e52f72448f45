import type { Segment } from './excerpt.ts';
import type { Quoted } from './quoted.ts';

/** A result: where it leads, its name, and where that stands. `href` is without the base path. */
export interface Result {
  href: string;
  title: string;
  context: string;
  /** The same below the name and position of its policy; `context` if left out. */
  contextInPolicy?: string;
  /** The policy's own sentences, where they answer what was asked. */
  quotes?: Quoted[];
  /** The same in short, where that has lists. */
  brief?: string[];
  /** Where what was searched for stands in its text, of a result that is no answer. */
  excerpt?: Segment[];
  /** The words of the query that it does not have. */
  missing?: string[];
}

/** A remark with, where there are any, words of policies and where each has them, or queries to try. */
export interface Note {
  text: string;
  quote?: { text: string; places: { policy: string; href: string }[] };
  queries?: string[];
}

/** Chosen filters: name → values. */
export type Filters = Record<string, string[]>;

/** Values of each filter with the number of results that they leave. */
export type FilterCounts = Record<string, Record<string, number>>;

/** A policy that results are in: its name, position and version stand above them. */
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

/** What a search comes to, ready to be shown. */
export interface SearchResults {
  query: string;
  results: Result[];
  /** How many results there are besides. */
  more: number;
  /** The query that was searched for instead. */
  corrected?: string;
  /** What there is to say besides the number of results. */
  notes: Note[];
  filterCounts: FilterCounts;
  /** The policy that alone was searched, where the library has others. */
  onlyPolicy?: string | undefined;
}

/** How to search. */
export interface SearchOptions {
  filters?: Filters;
  /** The most results that are wanted, all by default; more are given only where they are answers. */
  most?: number;
  /** The words are taken as typed, without correcting their spelling. */
  isExact?: boolean;
  /** Number of the policy whose page the reader is on: it alone is searched if it has anything. */
  policy?: string | undefined;
}
