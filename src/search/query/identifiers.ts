/**
 * What search has under the key of an identifier. Tuples, and keys of their own for what places share,
 * keep the first file of search small.
 */
export type IdentifierEntry = Place[] | PolicyInfo | string[];

/**
 * Under an identifier in lower case, the places that have it. `path` is below the policy, of a
 * reference its number; `before` comes before the name of the policy. A policy under its own number
 * has neither title nor path.
 */
export type Place = [
  kind: 'code' | 'words' | 'range' | 'nct' | 'product' | 'policy' | 'pmid' | 'doi' | 'reference',
  policy: string,
  path: string | number,
  title?: string,
  before?: string,
];

/** Under the number of a policy and "#", what its places share. */
export type PolicyInfo = [
  title: string,
  positions: string,
  /** Short names of its references, in the order of their numbers from 1. */
  references: string[],
  /** Its own sentence on its list of codes, where that stands, and what it prints for diagnoses. */
  caveat?: [text: string, href: string, diagnoses?: string],
];

/** Length of the beginnings under which ranges of codes are kept, with a "~": C34.00-C34.92 under c34~. */
export const rangeKeyLength = 3;

/** Key of the places that print words for every diagnosis, in place of codes: "All related Diagnoses". */
export const anyDiagnosisKey = 'diagnoses';

/**
 * Key of the policies with the longest lists of references, in which a reference is looked up by its
 * number: a number that none of them has no policy has.
 */
export const longestListsKey = 'lists';
