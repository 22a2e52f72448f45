import { billedNdc, codePatterns, isDiagnosis, isInRange } from '../../model/code-systems.ts';
import { hasWords } from '../library/policy-list.ts';

/** The data of a code table's line that filtering and sorting need. */
export interface TableLine {
  /** Its place in the table by code. */
  place: number;
  /** Its whole text. */
  text: string;
  /** True for words that stand for all diagnoses. */
  isAnyDiagnosis?: boolean;
  /** First and last code of a range. */
  range: [string, string] | undefined;
  /** For each policy of the table, by column, whether it says anything about the code. */
  policies: boolean[];
}

/** True if a line contains the typed words, or is a range that includes the typed code. */
export const isAsked = (
  { text, range, isAnyDiagnosis }: Pick<TableLine, 'text' | 'range' | 'isAnyDiagnosis'>,
  typed: string,
) =>
  hasWords(text, typed) ||
  hasNdc(text, typed) ||
  (isAnyDiagnosis === true && isDiagnosis(typed)) ||
  (range !== undefined && isCode(typed) && isInRange(typed, ...range));

/** True if a text contains an NDC, in whatever format either is written. */
function hasNdc(text: string, typed: string): boolean {
  const asked = billedNdc(typed);
  if (asked === undefined) return false;
  // The cells of a row may have no separator between them.
  const listed = text.match(new RegExp(codePatterns.NDC, 'g')) ?? [];
  return listed.some((code) => billedNdc(code) === asked);
}

/** With fewer than three characters, every code would be in some range. */
const isCode = (typed: string): boolean => /^[a-z\d][a-z\d.]{2,}$/i.test(typed);

/**
 * The order of lines: "code"; "policies", those of the most policies first; or the number of a column,
 * from 1, those of its policy first. Ties are sorted by code.
 */
export function lineOrder(order: string): (one: TableLine, other: TableLine) => number {
  const rank = ({ policies }: TableLine): number => {
    if (order === 'code') return 0;
    if (order === 'policies') return -policies.filter(Boolean).length;
    return policies[Number(order) - 1] ? 0 : 1;
  };
  return (one, other) => rank(one) - rank(other) || one.place - other.place;
}
