/**
 * The value for an identifier in the index. Tuples, and separate keys for data that places share, keep
 * the first file of search small.
 */
export type IdentifierEntry = Place[] | PolicyInfo | string[];

/**
 * The places of an identifier, whose key is in lower case. `path` is relative to the policy, or the
 * number of a reference; `before` comes before the name of the policy. A policy under its own number
 * has neither title nor path.
 */
export type Place = [
  kind: 'code' | 'words' | 'range' | 'nct' | 'product' | 'policy' | 'pmid' | 'doi' | 'reference',
  policy: string,
  path: string | number,
  title?: string,
  before?: string,
];

/** The data that a policy's places share; the key is its number and "#". */
export type PolicyInfo = [
  title: string,
  positions: string,
  /** Short names of its references, in the order of their numbers from 1. */
  references: string[],
  /**
   * Its own sentence about its list of codes, the address of that sentence, and what it prints for
   * diagnoses.
   */
  caveat?: [text: string, href: string, diagnoses?: string],
];

/** Length of the prefixes under which code ranges are indexed, with a "~": C34.00-C34.92 under c34~. */
export const rangeKeyLength = 3;

/** Key of the places that print words for all diagnoses instead of codes: "All related Diagnoses". */
export const anyDiagnosisKey = 'diagnoses';

/**
 * Key of the policies with the longest reference lists, in which a reference is looked up by its
 * number: if none of them has the number, no policy does.
 */
export const longestListsKey = 'lists';
