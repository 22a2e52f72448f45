import type { Element, Root } from 'hast';
import { printedText } from '../model/tree.ts';
import { reportField, type Context } from './context.ts';

/** Words in lower case; one in the plural is the same word. */
const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/s$/, ''));

/** Words of fewer letters (“of”, “for”) say nothing of the subject. */
const minLetters = 4;

/**
 * Reports a subject that is not in the words of the policy: it stands beside the position, so that another
 * one would misstate it. All its words must be in the coverage section or the title, and one of them in
 * the statement.
 */
export function checkSubject(
  context: Context,
  index: number,
  element: Element,
  coverage: Root,
): void {
  const { statements, title } = context.coverage;
  const words = wordsOf(statements[index]?.subject ?? '');
  const printed = new Set(wordsOf(`${printedText(coverage)} ${title}`));
  const own = new Set(wordsOf(printedText(element)));
  const missing = words.filter((word) => !printed.has(word));
  const isOwn = words.some((word) => word.length >= minLetters && own.has(word));
  if (missing.length === 0 && isOwn) return;
  reportField(
    context,
    'coverage',
    ['statements', index, 'subject'],
    missing.length > 0
      ? `The subject has words that the coverage section does not print: “${missing.join('”, “')}”.`
      : 'The subject has none of the words of its statement.',
    'Write what the statement is about, in its own words.',
  );
}
