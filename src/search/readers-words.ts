import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parseDocument } from 'yaml';
import { answerNames } from './answers.ts';

const words = z.array(z.string());
const answer = z.enum(answerNames);

/** A question of readers. */
const question = z.strictObject({
  id: z.string(),
  /** One word of each list must be there. */
  words: z.array(words).min(1),
  /** What answers it, the most to the point first; the answer named as the question if left out. */
  answers: z.array(answer).optional(),
  /** What to quote of a policy that does not say. */
  instead: answer.optional(),
  /** With a date it asks what there is of that date. */
  dated: z.boolean().optional(),
});

/** content/readers-words.yaml: words of readers, for the whole library. */
const readersWords = z.strictObject({
  synonyms: z.array(words.min(2, 'a line of synonyms has at least two words')),
  fillers: words,
  questions: z.array(question),
});

/** A question and the words that show it: one of each list. */
export type Question = z.infer<typeof question>;

type ReadersWords = z.infer<typeof readersWords>;

const pathIn = (content: string): string => join(content, 'readers-words.yaml');

/** What is wrong with the words of readers, each with file, place and mend; a library may have none. */
export function readersWordsErrors(content: string): string[] {
  const path = pathIn(content);
  if (!existsSync(path)) return [];
  const document = parseDocument(readFileSync(path, 'utf8'));
  const [error] = document.errors;
  if (error)
    return [`${path}:${error.linePos?.[0].line ?? 1}  this is not valid YAML: ${error.code}.`];
  const result = readersWords.safeParse(document.toJS());
  return (result.error?.issues ?? []).map(
    (issue) => `${path}  ${issue.path.join('.')}: ${issue.message}`,
  );
}

/** The library's words of readers, as checked before the build. */
export function readReadersWords(content: string): ReadersWords {
  const path = pathIn(content);
  if (!existsSync(path)) return { synonyms: [], fillers: [], questions: [] };
  return readersWords.parse(parseDocument(readFileSync(path, 'utf8')).toJS());
}
