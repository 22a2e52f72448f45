import type { CompiledPolicy } from '../../model/policy.ts';
import { joinGroups, type Synonyms } from '../query/synonyms.ts';
import { bodyWordsOf } from './body-words.ts';
import { isStopWord, tokens } from '../query/tokens.ts';

/**
 * Abbreviations of headings that the policy itself does not print: UC for "Ulcerative Colitis". They
 * must not be words of the policy.
 */
function initialsOf({ passages }: CompiledPolicy, words: string[]): string[][] {
  const printed = new Set(words);
  return passages
    .filter(({ kind }) => kind === 'heading')
    .flatMap(({ text }) => text.split(/[^\p{L}'’ -]+| (?:and|or|of|for|in|with|to) /u))
    .map(tokens)
    .filter(({ length }) => length >= 2 && length <= 4)
    .map((phrase) => [phrase.map((word) => word.charAt(0)).join(''), phrase.join(' ')])
    .filter(([initials = '']) => !printed.has(initials) && !isStopWord(initials));
}

/** The synonyms that apply to a policy: its own, those of the library, and its abbreviations. */
export function synonymsOf(policy: CompiledPolicy, ofLibrary: string[][]): Synonyms[] {
  const abbreviations = policy.abbreviations
    // A list of words has no abbreviation as a whole.
    .filter(({ long }) => !long.includes(','))
    .map(({ short, long }) => [short, long]);
  const words = policy.passages.flatMap(({ text }) => tokens(text));
  const groups = [
    ...policy.synonyms,
    ...ofLibrary,
    ...abbreviations,
    ...initialsOf(policy, words),
    ...bodyWordsOf(words),
  ];
  return joinGroups(
    groups.map((group) => group.map((phrase) => tokens(phrase).join(' ')).filter(Boolean)),
  );
}
