import { toHtml } from 'hast-util-to-html';
import { compile } from '../compile/compile.ts';
import type { CompiledPolicy } from '../model/policy.ts';
import { differences, inContext, type WordRun } from '../proof/compare.ts';
import { readPage } from '../proof/read-page.ts';
import { comparedForm } from '../source/word-builder.ts';
import { readPolicySource } from '../source/policy-source.ts';

/** Words in which a policy's sections differ from its document of record. */
export interface ImportDifference {
  /** Line of the document. */
  line: number;
  expected: string;
  found: string;
}

/**
 * Compiles a policy's folder and compares its words with its source, as the proof of a build does with
 * the pages.
 */
export function checkImport(folder: string): {
  policy: CompiledPolicy;
  words: number;
  differences: ImportDifference[];
} {
  const policy = compile(folder);
  const html = policy.sections
    .map(({ tree }) => `<div data-policy-text>${toHtml(tree)}</div>`)
    .join('');
  const found = readPage(html).words.map(comparedForm);
  const source = readPolicySource(folder)?.words ?? [];
  const expected = source.map(comparedForm);
  const runs: WordRun[] = differences(expected, found);
  return {
    policy,
    words: expected.length,
    differences: runs.map((run) => ({
      line: source[run.expectedAt]?.line ?? source.at(-1)?.line ?? 1,
      expected: inContext(expected, run.expectedAt, run.expected),
      found: inContext(found, run.foundAt, run.found),
    })),
  };
}
