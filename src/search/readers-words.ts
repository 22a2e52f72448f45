import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';

const words = z.array(z.string());

/** content/readers-words.yaml: words of readers, for the whole library. */
const readersWords = z.strictObject({
  synonyms: z.array(words.min(2, 'a line of synonyms has at least two words')),
  questions: z.array(z.strictObject({ id: z.string(), words: z.array(words).min(1) })),
});

/** A question and the words that show it: one of each list. */
export type Question = z.infer<typeof readersWords>['questions'][number];

/**
 * Reads the library's words of readers. A content folder without the file has none.
 * @throws with file and place if the file is not as described
 */
export function readReadersWords(content: string): z.infer<typeof readersWords> {
  const path = join(content, 'readers-words.yaml');
  const result = readersWords.safeParse(parse(readFileSync(path, 'utf8')));
  if (result.success) return result.data;
  const issues = result.error.issues.map(
    (issue) => `${path}  ${issue.path.join('.')}: ${issue.message}`,
  );
  throw new Error(issues.join('\n'));
}
