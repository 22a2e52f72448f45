import { diffArrays } from 'diff';

/** A run of words that differs between two texts, with where it stands in each. */
export interface WordRun {
  expected: string[];
  found: string[];
  /** Index of the first word of the run in the expected words. */
  expectedAt: number;
  /** Index of the first word of the run in the found words. */
  foundAt: number;
}

/** Texts that differ in more words are different texts: one difference, and no diff of seconds. */
const maxEditLength = 2000;

/** The runs in which two texts differ, in order; none if they are the same, word for word. */
export function differences(expected: string[], found: string[]): WordRun[] {
  const shorter = Math.min(expected.length, found.length);
  let start = 0;
  while (start < shorter && expected[start] === found[start]) start += 1;
  if (start === expected.length && start === found.length) return [];
  let end = 0;
  while (end < shorter - start && expected.at(-1 - end) === found.at(-1 - end)) end += 1;
  return runs(
    expected.slice(start, expected.length - end),
    found.slice(start, found.length - end),
    start,
  );
}

/** The runs in which two texts differ that stand behind the same `start` words. */
function runs(expected: string[], found: string[], start: number): WordRun[] {
  const changes = diffArrays(expected, found, { maxEditLength });
  if (!changes) return [{ expected, found, expectedAt: start, foundAt: start }];
  const runs: WordRun[] = [];
  let expectedAt = start;
  let foundAt = start;
  let open: WordRun | undefined;
  for (const { added, removed, value } of changes) {
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

/** Words in one line, the first of them if they are many. */
export const shortened = (words: string[]): string =>
  words.length > 12 ? `${words.slice(0, 12).join(' ')} … (${words.length} words)` : words.join(' ');

/** The words of a run between its neighbors, for a report: "… receive [CSA,] the evidence …". */
export function inContext(words: string[], at: number, run: string[]): string {
  const before = words.slice(Math.max(0, at - 5), at).join(' ');
  const after = words.slice(at + run.length, at + run.length + 5).join(' ');
  return `… ${before} [${shortened(run)}] ${after} …`;
}
