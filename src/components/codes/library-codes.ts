import { codeLabel, codesInWords, codeSystems, type CodeSystem } from '../../model/code-systems.ts';
import type { CompiledPolicy } from '../../model/policy.ts';

/** A line of the library's lists: a code, or the words that a policy prints in place of codes. */
export interface CodeLine {
  /** The code; for words in place of codes, the number of the policy. */
  key: string;
  /** The words, for example "All related Diagnoses". */
  words?: string;
  /** Numbers of the policies that list it. */
  policies: string[];
}

/** The lines of one code system over the library. */
export interface LibrarySystem {
  system: CodeSystem;
  /** By code. */
  codes: CodeLine[];
  /** By policy. */
  inWords: CodeLine[];
}

/** The data for the lists. */
export type CodedPolicy = Pick<CompiledPolicy, 'number' | 'codes'>;

function systemLines(system: CodeSystem, policies: CodedPolicy[]): LibrarySystem {
  const byCode = new Map<string, Set<string>>();
  const inWords: CodeLine[] = [];
  for (const { number, codes } of policies) {
    for (const row of codes) {
      const words = codesInWords(row);
      if (words !== undefined && row.system === system) {
        inWords.push({ key: number, words, policies: [number] });
      }
      for (const listed of row.codes.filter((one) => one.system === system)) {
        const key = codeLabel(listed);
        byCode.set(key, (byCode.get(key) ?? new Set<string>()).add(number));
      }
    }
  }
  const codes = [...byCode].map(([key, numbers]) => ({ key, policies: [...numbers] }));
  return { system, codes: codes.sort((a, b) => (a.key < b.key ? -1 : 1)), inWords };
}

/** The codes of policies by system, sorted, each with the policies that list it. */
export const libraryCodes = (policies: CodedPolicy[]): LibrarySystem[] =>
  codeSystems
    // Its rows are text of one policy, and no codes that policies could share.
    .filter((system) => system !== 'Other')
    .map((system) => systemLines(system, policies))
    .filter(({ codes, inWords }) => codes.length + inWords.length > 0);

/** Groups policies that say the same about their code lists, as most policies of a payer do. */
export function sharedCaveats(
  policies: Pick<CompiledPolicy, 'number' | 'codeCaveat'>[],
): { text: string; policies: { number: string; passage: string }[] }[] {
  const byText = new Map<string, { number: string; passage: string }[]>();
  for (const { number, codeCaveat } of policies) {
    if (!codeCaveat) continue;
    const { text, id } = codeCaveat;
    byText.set(text, [...(byText.get(text) ?? []), { number, passage: id }]);
  }
  return [...byText].map(([text, sharing]) => ({ text, policies: sharing }));
}
