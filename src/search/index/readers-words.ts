import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { checkData } from '../../compile/schema-problems.ts';
import type { Problem } from '../../model/problem.ts';
import { readTextFile } from '../../source/read-text-file.ts';
import { readYaml } from '../../source/yaml-data.ts';
import { answerNames } from './answers.ts';

const word = z
  .string({ error: 'write a word, in quotes if it is a number, true or false' })
  .regex(/[\p{L}\p{N}]/u, 'write a word; it has letters or digits');

/** Words of one meaning or use, each once: capitals make no difference to search. */
const words = z.array(word).superRefine((list, context) => {
  const seen = new Set<string>();
  for (const [index, one] of list.entries()) {
    const message = 'remove it: the list has it already';
    if (seen.has(one.toLowerCase())) context.addIssue({ code: 'custom', path: [index], message });
    seen.add(one.toLowerCase());
  }
});
const answer = z.enum(answerNames);

/** A question that readers ask. */
const question = z.strictObject({
  id: z.string().min(1).meta({
    description: 'What it is about: the name of its answer, unless others are listed.',
  }),
  words: z
    .array(words.min(1, 'A list of a question has at least one word.'))
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

/**
 * Reads the readers' words of the library; a library may have none.
 * @param content path of the content folder, relative to the project
 * @returns the words (none if the file has problems) and the problems with their exact positions
 */
export function readReadersWords(content: string): { words: ReadersWords; problems: Problem[] } {
  const file = join(content, 'readers-words.yaml');
  if (!lstatSync(file, { throwIfNoEntry: false })) return { words: empty, problems: [] };
  const { text, problem } = readTextFile(file);
  if (problem) return { words: empty, problems: [problem] };
  const yaml = readYaml(text);
  if (yaml.syntaxError) return { words: empty, problems: [{ file, ...yaml.syntaxError }] };
  const { data = empty, problems } = checkData(readersWords, { ...yaml, path: file });
  return { words: data, problems };
}
