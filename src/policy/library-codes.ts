import type { CodeList } from '../schemas/coding.ts';

/** What a policy says about codes: by system, either codes or words in their place. */
export interface PolicyCodes {
  policy: string;
  lists: CodeList[];
}

/** A code system over the library: its codes, and the policies that print words in their place. */
export interface LibrarySystem {
  system: CodeList['system'];
  codes: { code: string; policies: string[] }[];
  /** For example policy 00220: "All related Diagnoses". */
  printed: { policy: string; words: string }[];
}

const systems = ['CPT', 'HCPCS', 'ICD-10-CM'] as const;

/** The codes of all policies by system, in their own order, each with the policies that list it. */
export const libraryCodes = (policies: PolicyCodes[]): LibrarySystem[] =>
  systems.map((system) => {
    const byCode = new Map<string, string[]>();
    const printed: LibrarySystem['printed'] = [];
    for (const { policy, lists } of policies) {
      for (const list of lists.filter((one) => one.system === system)) {
        if (list.printed) printed.push({ policy, words: list.printed });
        for (const code of list.codes) byCode.set(code, [...(byCode.get(code) ?? []), policy]);
      }
    }
    const codes = [...byCode].map(([code, numbers]) => ({ code, policies: numbers }));
    return { system, codes: codes.sort((a, b) => (a.code < b.code ? -1 : 1)), printed };
  });

/** The policies that say the same about their lists, together: a payer's policies mostly do. */
export function sharedCaveats<Caveat extends { words: string }>(caveats: Caveat[]): Caveat[][] {
  const byWords = new Map<string, Caveat[]>();
  for (const caveat of caveats) {
    byWords.set(caveat.words, [...(byWords.get(caveat.words) ?? []), caveat]);
  }
  return [...byWords.values()];
}

/** Codes as text to paste: a line each with system, code and policies, divided by tabs. */
export const codesAsText = (found: LibrarySystem[]): string =>
  found
    .flatMap(({ system, codes }) =>
      codes.map(({ code, policies }) => [system, code, policies.join(', ')].join('\t')),
    )
    .join('\n');
