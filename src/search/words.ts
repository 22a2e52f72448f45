import { stemmer } from 'stemmer';
import { tokens } from './function-words.ts';

/** Shared by the build, which writes the index, and the browser, which asks it. */

/** Words with the same meaning for search; the first stands for all. */
export type Synonyms = string[];

/** The form in which a word is indexed and searched for (Porter's stem; numbers stay). */
export const stem = (word: string): string => (/\d/.test(word) ? word : stemmer(word));

/** Puts one word for each synonym in a text: "hepatic tumours" → "liver tumor". */
export type Canonical = (text: string) => string;

/** Prepares groups of synonyms; in a text the longest phrase wins. */
export function canonical(groups: Synonyms[]): Canonical {
  const names = new Map<string, string>();
  for (const group of groups) {
    const name = tokens(group[0] ?? '').join('');
    for (const phrase of group) names.set(tokens(phrase).join(' '), name);
  }
  const phrases = [...names.keys()].filter(Boolean).sort((a, b) => b.length - a.length);
  if (phrases.length === 0) return (text) => text;
  const between = '[^\\p{L}\\p{N}]+';
  const any = phrases.map((phrase) => phrase.replaceAll(' ', between)).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replace(pattern, (phrase) => names.get(tokens(phrase).join(' ')) ?? phrase);
}

/** Joins groups that share a word, so that CSA finds what cryoablation finds. */
export function joinGroups(groups: Synonyms[]): Synonyms[] {
  const joined: Synonyms[] = [];
  for (const group of groups) {
    const keys = new Set(group.map((word) => word.toLowerCase()));
    const known = joined.find((other) => other.some((word) => keys.has(word.toLowerCase())));
    if (!known) {
      joined.push([...group]);
      continue;
    }
    const has = new Set(known.map((word) => word.toLowerCase()));
    known.push(...group.filter((word) => !has.has(word.toLowerCase())));
  }
  return joined;
}
