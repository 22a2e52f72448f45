import type { CompiledPolicy } from '../../model/policy.ts';
import { joinGroups, type Synonyms } from '../query/synonyms.ts';
import { bodyWordsOf } from './body-words.ts';
import { tokens } from '../query/tokens.ts';

/** The synonyms that hold in a policy: its own, those of the library, and its abbreviations. */
export function synonymsOf(policy: CompiledPolicy, ofLibrary: string[][]): Synonyms[] {
  const abbreviations = policy.abbreviations
    // A list of words has no abbreviation as a whole.
    .filter(({ long }) => !long.includes(','))
    .map(({ short, long }) => [short, long]);
  const words = policy.passages.flatMap(({ text }) => tokens(text));
  const groups = [...policy.synonyms, ...ofLibrary, ...abbreviations, ...bodyWordsOf(words)];
  return joinGroups(
    groups.map((group) => group.map((phrase) => tokens(phrase).join(' ')).filter(Boolean)),
  );
}
