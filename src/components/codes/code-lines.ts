import { billedNdc, codePatterns, isDiagnosis, isInRange } from '../../model/code-systems.ts';
import { hasWords } from '../library/policy-list.ts';

/** A line of a code table, as far as narrowing and sorting need it. */
export interface TableLine {
  /** Its place in the table by code. */
  place: number;
  /** All that it says. */
  text: string;
  /** It stands for every diagnosis, in words. */
  isAnyDiagnosis?: boolean;
  /** First and last code of a range. */
  range: [string, string] | undefined;
  /** For each policy of the table, by column, whether it says anything of the code. */
  policies: boolean[];
}

/** True if a line has the typed words, or is a range with the typed code in it. */
export const isAsked = (
  { text, range, isAnyDiagnosis }: Pick<TableLine, 'text' | 'range' | 'isAnyDiagnosis'>,
  typed: string,
) =>
  hasWords(text, typed) ||
  hasNdc(text, typed) ||
  (isAnyDiagnosis === true && isDiagnosis(typed)) ||
  (range !== undefined && isCode(typed) && isInRange(typed, ...range));

/** True if a text has an NDC, in whatever form either is written. */
function hasNdc(text: string, typed: string): boolean {
  const asked = billedNdc(typed);
  if (asked === undefined) return false;
  // Nothing need stand between the cells of a row.
  const listed = text.match(new RegExp(codePatterns.NDC, 'g')) ?? [];
  return listed.some((code) => billedNdc(code) === asked);
}

/** Short of three characters every code would be in some range. */
const isCode = (typed: string): boolean => /^[a-z\d][a-z\d.]{2,}$/i.test(typed);

/**
 * The order of lines: "code", "policies" for those of most policies first, or the number of a column,
 * from 1, for those of its policy first. What is equal stays by code.
 */
export function lineOrder(order: string): (one: TableLine, other: TableLine) => number {
  const rank = ({ policies }: TableLine): number => {
    if (order === 'code') return 0;
    if (order === 'policies') return -policies.filter(Boolean).length;
    return policies[Number(order) - 1] ? 0 : 1;
  };
  return (one, other) => rank(one) - rank(other) || one.place - other.place;
}
