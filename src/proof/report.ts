import type { FilePosition, Problem } from '../model/problem.ts';
import type { Difference, PageProblem } from './proof.ts';

/** Where the text of a passage is written; undefined if that is not known. */
export type PlaceOf = (
  passage: string | undefined,
  section: string | undefined,
) => { file: string; position?: FilePosition } | undefined;

/**
 * A difference as a problem of the file to correct; of the page if `placeOf` knows no file.
 * @param sourceFile path of the policy's source.txt
 */
export function differenceProblem(
  difference: Difference,
  sourceFile: string,
  placeOf: PlaceOf,
): Problem {
  const { address, section, passage, expectedInContext, foundInContext } = difference;
  const place = placeOf(passage, section) ?? { file: address };
  const { message, expected, fix } = differing(difference, sourceFile, place.file);
  return {
    ...place,
    message: [
      message,
      `  ${expected}: ${expectedInContext}`,
      `  page ${address}: ${foundInContext}`,
      ' ',
    ].join('\n'),
    fix,
  };
}

/** What differs from what, and how to correct it in a file. */
function differing({ address, sourceLine }: Difference, sourceFile: string, file: string) {
  if (sourceLine !== undefined) {
    return {
      message: 'The text differs from the source.',
      expected: `source ${sourceFile}:${sourceLine}`,
      fix: `Give ${file} the words of the source.`,
    };
  }
  if (address.endsWith('.md')) {
    return {
      message: 'The Markdown differs from the whole policy.',
      expected: 'whole policy',
      fix: `Both must print the text of ${file} unchanged.`,
    };
  }
  return {
    message: 'The page of the section differs from its part of the whole policy.',
    expected: 'whole policy',
    fix: `Both pages must print the text of ${file} unchanged.`,
  };
}

/** What is wrong with policy text, at the file where it is written; of the page if that is not known. */
export function textProblem(
  { address, section, passage, message, fix }: PageProblem,
  placeOf: PlaceOf,
): Problem {
  const place = placeOf(passage, section);
  return place
    ? { ...place, message: `${address} ${message}`, fix }
    : { file: address, message, fix };
}

/**
 * Problems of pages, each once: what comes from a layout is on every page of the site. The file is
 * the address of the first page.
 */
export function pageProblems(problems: PageProblem[]): Problem[] {
  const pages = new Map<string, PageProblem & { others: number }>();
  for (const problem of problems) {
    const key = `${problem.message}\n${problem.fix}`;
    const first = pages.get(key);
    if (first) first.others += 1;
    else pages.set(key, { ...problem, others: 0 });
  }
  return [...pages.values()].map(({ address, message, fix, others }) => ({
    file: address,
    message: others === 0 ? message : `${message} (${others} more of the same.)`,
    fix,
  }));
}
