import { codeAnchor } from '../model/addresses.ts';
import {
  codeLabel,
  codePatterns,
  codeSystems,
  type CodeRow,
  type CodeSystem,
  type ListedCode,
} from '../model/code-systems.ts';
import type { Coding } from '../model/frontmatter/coding.ts';
import { readPrintedDay } from '../model/dates.ts';
import { profileOf } from '../payers/index.ts';

const systemOf = (code: string, system: CodeSystem): CodeSystem => {
  const isOf = (one: CodeSystem) => new RegExp(`^(?:${codePatterns[one]})$`).test(code);
  if (isOf(system)) return system;
  return codeSystems.find(isOf) ?? system;
};

/** Systems whose codes a row of another may list: rows of procedures mix CPT and HCPCS. */
const withSystems: Partial<Record<CodeSystem, CodeSystem[]>> = {
  CPT: ['CPT', 'HCPCS'],
  HCPCS: ['HCPCS', 'CPT'],
};

/** The codes that a row prints, with ranges and days of change as the payer words them. */
export function printedCodes(
  payer: string,
  system: CodeSystem,
  text: string,
): Omit<ListedCode, 'anchor'>[] {
  const { added, deleted, until } = profileOf(payer).codes;
  const change = (patterns: string[]) =>
    patterns.map((pattern) => new RegExp(pattern, 'i').exec(text)).find((match) => match !== null);
  const add = change(added);
  const remove = add ? undefined : change(deleted);
  const changed = add ?? remove;
  const changeDate = changed?.[1] === undefined ? undefined : readPrintedDay(payer, changed[1]);
  // A date, or the words that announce it, is no code.
  const from = changed ? changed.index + changed[0].length : 0;
  const one = (withSystems[system] ?? [system]).map((name) => codePatterns[name]).join('|');
  const pattern = new RegExp(
    `(?<![\\w./-])(${one})(?:(?:\\s*[-–—]\\s*|\\s+(?:to|through|thru)\\s+)(${one}))?(?![\\w/-]|\\.\\w)`,
    'gi',
  );
  return [...text.matchAll(pattern)]
    .filter(({ index }) => index >= from)
    .map((match) => {
      const [whole, code = '', to] = match;
      const end = match.index + whole.length;
      const rest = text.slice(end);
      const last = until
        .map((words) => new RegExp(`^\\s*(?:${words})`, 'i').exec(rest)?.[1])
        .find((day) => day !== undefined);
      const lastDay = last === undefined ? undefined : readPrintedDay(payer, last);
      return {
        system: systemOf(code, system),
        code,
        ...(to !== undefined && { to }),
        ...(changed && { change: add ? ('added' as const) : ('deleted' as const) }),
        ...(changeDate !== undefined && { changeDate }),
        ...(lastDay !== undefined && { until: lastDay }),
        start: match.index,
        end,
      };
    });
}

/** The rows of a policy's code tables, table by table, with the codes that they print. */
export function codeTablesOf(payer: string, tables: Coding['tables']): CodeRow[][] {
  const counts = new Map<string, number>();
  // A code may stand in several rows, with a meaning in each.
  const anchorOf = (system: CodeSystem, code: string): string => {
    const anchor = codeAnchor(system, code);
    const count = (counts.get(anchor) ?? 0) + 1;
    counts.set(anchor, count);
    return count === 1 ? anchor : `${anchor}-${count}`;
  };
  return tables.map(({ rows }) => {
    let name = '';
    return rows.map(({ system, printedSystem, printed }) => {
      name = printedSystem || name;
      const codes = printedCodes(payer, system, printed).map((code) => ({
        ...code,
        anchor: anchorOf(code.system, codeLabel(code)),
      }));
      return { system, printedSystem: name, printed, codes };
    });
  });
}
