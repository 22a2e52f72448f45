import { tokens } from './function-words.ts';
import { stem, type Canonical } from './words.ts';

/** A run of an excerpt; marked where it is what was searched for. */
export interface Segment {
  text: string;
  isMarked: boolean;
}

const before = 60;
const length = 220;

/** Moves a position to the beginning of a word. */
const wordStart = (text: string, position: number): number =>
  position <= 0 ? 0 : text.indexOf(' ', position - 1) + 1;

/**
 * A piece of a passage around the first word that was searched for, in the words of the policy.
 * @param terms stems that were searched for
 */
export function excerpt(text: string, terms: string[], canonicalOf: Canonical): Segment[] {
  const wanted = new Set(terms);
  const isWanted = (word: string): boolean =>
    wanted.has(stem(word.toLowerCase())) ||
    tokens(canonicalOf(word)).some((one) => wanted.has(stem(one)));
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const first = words.find(([word]) => isWanted(word))?.index ?? 0;
  const start = wordStart(text, first - before);
  const end = start + length >= text.length ? text.length : text.lastIndexOf(' ', start + length);
  const segments: Segment[] = [{ text: start > 0 ? '… ' : '', isMarked: false }];
  let position = start;
  for (const { 0: word, index } of words) {
    if (index < start || index + word.length > end || !isWanted(word)) continue;
    segments.push(
      { text: text.slice(position, index), isMarked: false },
      { text: word, isMarked: true },
    );
    position = index + word.length;
  }
  segments.push({
    text: text.slice(position, end) + (end < text.length ? ' …' : ''),
    isMarked: false,
  });
  return segments.filter((segment) => segment.text);
}
