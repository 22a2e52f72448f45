import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { compile } from '../compile/compile.ts';
import type { CompiledPolicy } from '../model/policy.ts';
import type { FilePosition, Problem } from '../model/problem.ts';
import { differences, inContext } from '../proof/compare.ts';
import { readPage } from '../proof/read-page.ts';
import { readPolicySource } from '../source/policy-source.ts';
import { comparedForm } from '../source/word-builder.ts';

/** Words in which a policy's sections differ from its document of record. */
export interface WordDifference {
  /** The file that prints them. */
  file: string;
  /** Where the passage that they stand in begins, if they stand in one. */
  position?: FilePosition;
  /** Line of the document. */
  line: number;
  /** The words of the document and those of the file, each with their neighbors. */
  expected: string;
  found: string;
}

/** A policy's folder as compiled, compared with its document. */
export interface CheckedFolder {
  policy: CompiledPolicy;
  /** How many words the document has. */
  words: number;
  differences: WordDifference[];
  /**
   * Where the passage of a line of the document begins in the folder, by that line: "coverage.mdx:52". Without
   * the lines from the first difference on.
   */
  places: Map<number, string>;
}

/** Passages by the lines of the document that their words are on. */
function placesOf(
  { passages }: CompiledPolicy,
  source: { line: number }[],
  words: { passage?: string | undefined }[],
): CheckedFolder['places'] {
  const byId = new Map(passages.map((one) => [one.id, `${one.section}.mdx:${one.place.line}`]));
  const places: CheckedFolder['places'] = new Map();
  for (const [index, { line }] of source.entries()) {
    const place = byId.get(words[index]?.passage ?? '');
    if (place !== undefined && !places.has(line)) places.set(line, place);
  }
  return places;
}

/**
 * Compiles a policy's folder and compares its words with its source, as the proof of a build does with
 * the pages.
 */
export function checkFolder(folder: string): CheckedFolder {
  const policy = compile(folder);
  const html = policy.sections
    .map(
      ({ name, tree }) =>
        `<div data-section="${name}"><div data-policy-text>${toHtml(tree)}</div></div>`,
    )
    .join('');
  const { words } = readPage(html);
  const found = words.map(comparedForm);
  const source = readPolicySource(folder)?.words ?? [];
  const expected = source.map(comparedForm);
  const runs = differences(expected, found);
  return {
    policy,
    words: expected.length,
    places: placesOf(policy, source.slice(0, runs[0]?.expectedAt), words),
    differences: runs.map((run) => {
      const { section, passage } = words[run.foundAt] ?? words[run.foundAt - 1] ?? {};
      const position = policy.passages.find(({ id }) => id === passage)?.place;
      return {
        file: join(folder, section === undefined ? 'source.txt' : `${section}.mdx`),
        ...(position && { position }),
        line: source[run.expectedAt]?.line ?? source.at(-1)?.line ?? 1,
        expected: inContext(expected, run.expectedAt, run.expected),
        found: inContext(found, run.foundAt, run.found),
      };
    }),
  };
}

/**
 * The problems of a folder: the words that differ from the document first, as other problems may follow
 * from them.
 */
export function problemsOf({ policy, differences: differing }: CheckedFolder): Problem[] {
  const differences = differing.map(({ file, position, line, expected, found }) => ({
    file,
    ...(position && { position }),
    message: `The text differs from source.txt:${line}: it should be “${expected}”, and is “${found}”.`,
    fix: 'Write the words of the document.',
  }));
  return [...differences, ...policy.problems];
}
