import { diffArrays } from 'diff';

/** A run of words that differs between two texts, with where it stands in each. */
export interface Difference {
  expected: string[];
  found: string[];
  /** Index of the first word of the run in the expected words. */
  expectedAt: number;
  /** Index of the first word of the run in the found words. */
  foundAt: number;
}

/** The runs in which two texts differ, in order; none if they are the same, word for word. */
export function differences(expected: string[], found: string[]): Difference[] {
  const runs: Difference[] = [];
  let expectedAt = 0;
  let foundAt = 0;
  let open: Difference | undefined;
  for (const { added, removed, value } of diffArrays(expected, found)) {
    if (!added && !removed) {
      expectedAt += value.length;
      foundAt += value.length;
      open = undefined;
      continue;
    }
    if (!open) {
      open = { expected: [], found: [], expectedAt, foundAt };
      runs.push(open);
    }
    if (removed) {
      open.expected.push(...value);
      expectedAt += value.length;
    } else {
      open.found.push(...value);
      foundAt += value.length;
    }
  }
  return runs;
}

const shortened = (words: string[]): string =>
  words.length > 12 ? `${words.slice(0, 12).join(' ')} … (${words.length} words)` : words.join(' ');

/** The words of a run between its neighbours, for a report: "… receive [CSA,] the evidence …". */
export function inContext(words: string[], at: number, run: string[]): string {
  const before = words.slice(Math.max(0, at - 5), at).join(' ');
  const after = words.slice(at + run.length, at + run.length + 5).join(' ');
  return `… ${before} [${shortened(run)}] ${after} …`;
}
