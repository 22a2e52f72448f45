import type { Answer } from './files.ts';
import { quotedText } from './quoted.ts';
import { stem, tokens } from './tokens.ts';

/** The stems of space-separated words. */
export const stemsOf = (text: string): Set<string> => new Set(text.split(' ').map(stem));

/** The stems of an answer's term and of what it quotes. */
export const stemsQuoted = ({ term = '', quotes }: Answer): Set<string> =>
  new Set([term, ...quotes.map(quotedText)].flatMap(tokens).map(stem));

/** The answers whose terms contain the most of the words; none if no term contains any. */
export function nearest(answers: Answer[], words: string[]): Answer[] {
  const counted = answers.map((answer) => {
    const stems = stemsOf(answer.term ?? '');
    return { answer, count: words.filter((word) => stems.has(stem(word))).length };
  });
  const max = Math.max(0, ...counted.map(({ count }) => count));
  return max === 0 ? [] : counted.filter(({ count }) => count === max).map(({ answer }) => answer);
}
