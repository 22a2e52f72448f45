import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from '../../model/problem.ts';
import { answerNames } from './answers.ts';

const words = z.array(z.string());
const answer = z.enum(answerNames);

/** A question that readers ask. */
const question = z.strictObject({
  id: z.string(),
  words: z
    .array(words)
    .min(1, 'A question has at least one list of words.')
    .meta({ description: 'One word or phrase of each list must occur.' }),
  answers: z.array(answer).optional().meta({
    description:
      'Names of the answers, best first; by default the answer with the name of the question.',
  }),
  instead: answer
    .optional()
    .meta({ description: 'What to quote from a policy without an answer.' }),
});

/** readers-words.yaml in the content folder: words of readers, for the whole library. */
const readersWords = z.strictObject({
  synonyms: z.array(words.min(2, 'A line of synonyms has at least two words.')),
  fillers: words,
  questions: z.array(question),
});

/** The readers' words of the library. */
export type ReadersWords = z.infer<typeof readersWords>;

const empty: ReadersWords = { synonyms: [], fillers: [], questions: [] };

type Issue = z.core.$ZodIssue;

/** Offset of the node that an issue concerns: a key, a value, or the nearest parent. */
function offsetOf(document: Document, issue: Issue): number {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const map = path.length > 0 ? document.getIn(path, true) : document.contents;
    const keys = isMap(map) ? map.items.map(({ key }) => key) : [];
    const unknown = keys.find((key) => isScalar(key) && key.value === issue.keys[0]);
    if (isScalar(unknown) && unknown.range) return unknown.range[0];
  }
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function fixOf(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return 'Remove it, or correct its name.';
  if (issue.code === 'invalid_value') return `Write one of ${issue.values.join(', ')}.`;
  return 'Correct it as the comments in the file describe.';
}

/**
 * Reads the readers' words of the library; a library may have none.
 * @param content path of the content folder, relative to the project
 * @returns the words (none if the file has problems) and the problems with their exact positions
 */
export function readReadersWords(content: string): { words: ReadersWords; problems: Problem[] } {
  const file = join(content, 'readers-words.yaml');
  if (!existsSync(file)) return { words: empty, problems: [] };
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const problemAt = (offset: number, message: string, fix: string): Problem => {
    const { line, col: column } = lines.linePos(offset);
    return { file, position: { line, column }, message, fix };
  };
  // YAML errors after the first are mostly consequences of it.
  const [error] = document.errors;
  if (error) {
    const [message = ''] = error.message.split(' at line');
    const fix = 'Correct the YAML.';
    return { words: empty, problems: [problemAt(error.pos[0], `${message}.`, fix)] };
  }
  const { data, error: invalid } = readersWords.safeParse(document.toJS());
  const problems = (invalid?.issues ?? []).map((issue) =>
    problemAt(
      offsetOf(document, issue),
      `${issue.path.join('.') || 'The file'}: ${issue.message}.`.replace(/\.\.$/, '.'),
      fixOf(issue),
    ),
  );
  return { words: data ?? empty, problems };
}
