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
import { readDay } from '../model/dates.ts';
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

/** Words of a row that add or delete the codes after them, up to the next such words. */
interface Change {
  kind: 'added' | 'deleted';
  day: string | undefined;
  start: number;
  end: number;
}

/** The changes that a row announces, in their order. */
function changesIn(payer: string, text: string): Change[] {
  const { added, deleted } = profileOf(payer).codes;
  const found = (kind: Change['kind'], patterns: string[]) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(new RegExp(pattern, 'gi'))].map(({ index, 0: words, 1: day }) => ({
        kind,
        day: day === undefined ? undefined : readDay(payer, day),
        start: index,
        end: index + words.length,
      })),
    );
  return [...found('added', added), ...found('deleted', deleted)].sort((a, b) => a.start - b.start);
}

/** The codes that a row prints, with ranges and days of change as the payer words them. */
export function printedCodes(
  payer: string,
  system: CodeSystem,
  text: string,
): Omit<ListedCode, 'anchor'>[] {
  const { until } = profileOf(payer).codes;
  const changes = changesIn(payer, text);
  const one = (withSystems[system] ?? [system]).map((name) => codePatterns[name]).join('|');
  const pattern = new RegExp(
    `(?<![\\w./-])(${one})(?:(?:\\s*[-–—]\\s*|\\s+(?:to|through|thru)\\s+)(${one}))?(?![\\w/-]|\\.\\w)`,
    'gi',
  );
  return [...text.matchAll(pattern)]
    .filter(({ index }) => !changes.some(({ start, end }) => index >= start && index < end))
    .map((match) => {
      const [whole, code = '', to] = match;
      const end = match.index + whole.length;
      const rest = text.slice(end);
      const last = until
        .map((words) => new RegExp(`^\\s*(?:${words})`, 'i').exec(rest)?.[1])
        .find((day) => day !== undefined);
      const lastDay = last === undefined ? undefined : readDay(payer, last);
      const change = changes.findLast(({ end: before }) => before <= match.index);
      return {
        system: systemOf(code, system),
        code,
        ...(to !== undefined && { to }),
        ...(change && { change: change.kind }),
        ...(change?.day !== undefined && { changeDate: change.day }),
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
