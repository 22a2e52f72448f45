import type { Source } from '../source/read-source.ts';

/** A run of words in which a page differs from what it must print. */
export interface Difference {
  policy: string;
  /** Address of the page. */
  address: string;
  section: string | undefined;
  /** Id of the passage on the page. */
  passage: string | undefined;
  /** Line of the source; undefined where a section's page differs from the whole policy. */
  sourceLine: number | undefined;
  expected: string[];
  found: string[];
  /** The expected words between their neighbors. */
  expectedInContext: string;
  /** The words of the page between their neighbors. */
  foundInContext: string;
}

/** Something else that is wrong on a page. */
export interface PageProblem {
  /** Address of the page. */
  address: string;
  /** Where on the page it is, if that is in policy text. */
  section?: string | undefined;
  passage?: string | undefined;
  message: string;
  fix: string;
}

/** What the proof of one policy found. */
export interface Proof {
  policy: string;
  characters: Source['characters'];
  /** Words of the source that were compared with the whole policy. */
  words: number;
  /** Words of the section pages that were compared. */
  sectionWords: number;
  quotes: number;
  differences: Difference[];
  /** Pages and words that are missing or hidden, and quotations that are none. */
  failures: PageProblem[];
}

/** The counts of a proof, each a line for a terminal. */
export function proofCounts(proof: Proof): string[] {
  const { policy, characters, words, sectionWords, quotes, differences, failures } = proof;
  const { all, kept, whiteSpace, furniture, markup } = characters;
  const count = (number: number) => number.toLocaleString('en-US');
  return [
    `${policy}: ${count(words)} words of the source compared with the whole policy, ${count(sectionWords)} with its section pages, ${quotes} quotations; ${differences.length + failures.length} differences.`,
    `${policy}: ${count(all)} characters of source.txt = ${count(kept)} kept + ${count(whiteSpace)} white space between them + ${count(furniture)} page furniture + ${count(markup)} markup.`,
  ];
}
