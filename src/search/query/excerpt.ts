import { anyDate, dateWords } from './dates.ts';
import type { SynonymMatch } from './synonyms.ts';
import { stem } from './tokens.ts';

/** A run of an excerpt; marked if it is a search term. */
export interface Segment {
  text: string;
  isMarked: boolean;
}

/** Words of a passage that match a term, and the term. */
interface Found {
  start: number;
  end: number;
  term: string;
}

type FindSynonyms = (words: string[]) => SynonymMatch[];

const before = 60;
const length = 220;

/** Moves a position to the beginning of a word. */
const wordStart = (text: string, position: number): number =>
  position <= 0 ? 0 : text.indexOf(' ', position - 1) + 1;

/** The position in a text with the most different terms close together. */
function densest(found: Found[]): number {
  const termsFrom = (from: number): number =>
    new Set(
      found
        .filter(({ start }) => start >= from && start < from + length - before)
        .map(({ term }) => term),
    ).size;
  const [best] = found.toSorted((a, b) => termsFrom(b.start) - termsFrom(a.start));
  return best?.start ?? 0;
}

/** The words, dates and synonyms in a text that have one of the terms, none inside another. */
function findTerms(text: string, terms: string[], findSynonyms: FindSynonyms): Found[] {
  const wanted = new Set(terms);
  const termOf = (words: string[]) =>
    words.map((word) => stem(word)).find((word) => wanted.has(word));
  const found: Found[] = [];
  const add = (start: number, end: number, words: string[]) => {
    const term = termOf(words);
    if (term !== undefined) found.push({ start, end, term });
  };
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const endOf = (match: RegExpExecArray | undefined) => (match ? match.index + match[0].length : 0);
  for (const match of words) add(match.index, endOf(match), [match[0].toLowerCase()]);
  for (const match of text.matchAll(new RegExp(anyDate, 'gi'))) {
    add(match.index, endOf(match), dateWords(match[0]));
  }
  const inLowerCase = words.map(([word]) => word.toLowerCase());
  for (const match of findSynonyms(inLowerCase)) {
    const last = words[match.start + match.length - 1];
    add(words[match.start]?.index ?? 0, endOf(last), match.words);
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((one) => {
    const isFree = one.start >= end;
    if (isFree) end = one.end;
    return isFree;
  });
}

/**
 * The piece of a passage that contains most of the search terms, in the words of the policy.
 * @param terms stems that were searched for
 * @param findSynonyms finds synonyms of the policy: words that are synonyms of a term are marked too
 */
export function excerpt(text: string, terms: string[], findSynonyms: FindSynonyms): Segment[] {
  const found = findTerms(text, terms, findSynonyms);
  const start = wordStart(text, densest(found) - before);
  const end = start + length >= text.length ? text.length : text.lastIndexOf(' ', start + length);
  const segments: Segment[] = [{ text: start > 0 ? '… ' : '', isMarked: false }];
  let position = start;
  for (const one of found) {
    if (one.start < start || one.end > end) continue;
    segments.push(
      { text: text.slice(position, one.start), isMarked: false },
      { text: text.slice(one.start, one.end), isMarked: true },
    );
    position = one.end;
  }
  segments.push({
    text: text.slice(position, end) + (end < text.length ? ' …' : ''),
    isMarked: false,
  });
  return segments.filter((segment) => segment.text);
}
