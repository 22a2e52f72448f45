import { pagePath } from '../../model/addresses.ts';
import {
  codeLabel,
  codesInWords,
  isInRange,
  type CodeSystem,
  type ListedCode,
} from '../../model/code-systems.ts';
import { printedDay } from '../../model/dates.ts';
import type { CompiledPolicy } from '../../model/policy.ts';
import type { CodeLine, LibrarySystem } from './library-codes.ts';

/**
 * Maximum number of policies with a column each; with more, each line names the policies that list the
 * code.
 */
export const maxColumns = 8;

/** What a policy says about a code, and where. */
interface CodeCell {
  /** "Listed", "Deleted 10/01/2024", "In C34.00-C34.92", "In words". */
  state: string;
  href: string;
}

/** What cells are made of. */
export type ListingPolicy = Pick<CompiledPolicy, 'number' | 'payer' | 'codes'>;

/** The status of a listed code: only listed, or with the dates in the row, in the payer's format. */
export function stateOf({ change, changeDate, until }: ListedCode, payer: string): string {
  const day = (date: string | undefined) => (date ? ` ${printedDay(payer, date)}` : '');
  if (change === 'added') return `Added${day(changeDate)}`;
  if (change === 'deleted') return `Deleted${day(changeDate)}`;
  return until ? `Through${day(until)}` : 'Listed';
}

/** The ends of a line that is a range; NDC lines are never ranges, because the codes have hyphens. */
export function rangeOf(
  system: CodeSystem,
  { key, words }: CodeLine,
): [string, string] | undefined {
  const [from = '', to] = system === 'NDC' || words !== undefined ? [] : key.split('-');
  return to === undefined ? undefined : [from, to];
}

/**
 * What a policy says about a line of the library's lists, in the order of its document: that it lists
 * the code, or a range that includes it. Empty if it says nothing about it.
 */
export function cellsOf(policy: ListingPolicy, system: CodeSystem, line: CodeLine): CodeCell[] {
  const { number, payer, codes } = policy;
  const coding = pagePath(number, 'coding');
  if (line.words !== undefined) {
    const isHere = codes.some((row) => row.system === system && codesInWords(row) === line.words);
    return line.key === number && isHere ? [{ state: 'In words', href: coding }] : [];
  }
  const ofSystem = codes.flatMap((row) => row.codes).filter((listed) => listed.system === system);
  const cells = ofSystem
    .filter((listed) => codeLabel(listed) === line.key)
    .map((listed) => ({ state: stateOf(listed, payer), href: `${coding}#${listed.anchor}` }));
  const ends = rangeOf(system, line) ?? [line.key];
  const around = ofSystem
    .filter(({ code, to }) => to !== undefined && ends.every((end) => isInRange(end, code, to)))
    .map((listed) => ({ state: `In ${codeLabel(listed)}`, href: `${coding}#${listed.anchor}` }));
  const all = cells.length > 0 ? cells : around;
  return all.filter(({ state }, index) => all.findIndex((one) => one.state === state) === index);
}

/**
 * Codes as text to paste: one line per code and policy, with system, code, policy and status separated
 * by tabs.
 */
export function codesAsText(systems: LibrarySystem[], policies: ListingPolicy[]): string {
  const byNumber = new Map(policies.map((policy) => [policy.number, policy]));
  return systems
    .flatMap(({ system, codes, inWords }) =>
      [...codes, ...inWords].flatMap((line) =>
        line.policies.flatMap((number) => {
          const policy = byNumber.get(number);
          const cells = policy ? cellsOf(policy, system, line) : [];
          return cells.map(({ state }) =>
            [system, line.words ?? line.key, number, state].join('\t'),
          );
        }),
      ),
    )
    .join('\n');
}
