import { anyDate, dateWords } from './dates.ts';
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

/** Where in a text most of the different words stand near each other. */
function densest(found: { index: number; term: string }[]): number {
  const termsFrom = (from: number): number =>
    new Set(
      found
        .filter(({ index }) => index >= from && index < from + length - before)
        .map(({ term }) => term),
    ).size;
  const [best] = found.toSorted((a, b) => termsFrom(b.index) - termsFrom(a.index));
  return best?.index ?? 0;
}

/**
 * A piece of a passage where most of what was searched for stands, in the words of the policy.
 * @param terms stems that were searched for
 */
export function excerpt(text: string, terms: string[], canonicalOf: Canonical): Segment[] {
  const wanted = new Set(terms);
  const termOf = (word: string): string | undefined =>
    [...dateWords(word), ...tokens(`${canonicalOf(word)} ${word}`)]
      .map(stem)
      .find((term) => wanted.has(term));
  const words = text.matchAll(new RegExp(`${anyDate}|[\\p{L}\\p{N}]+`, 'giu'));
  const found = [...words].flatMap(({ 0: word, index }) => {
    const term = termOf(word);
    return term === undefined ? [] : [{ word, index, term }];
  });
  const start = wordStart(text, densest(found) - before);
  const end = start + length >= text.length ? text.length : text.lastIndexOf(' ', start + length);
  const segments: Segment[] = [{ text: start > 0 ? '… ' : '', isMarked: false }];
  let position = start;
  for (const { word, index } of found) {
    if (index < start || index + word.length > end) continue;
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
