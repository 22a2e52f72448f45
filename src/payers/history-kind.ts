import { profileOf } from './index.ts';

/**
 * The kind of a history entry, by the words in the payer's profile. A kind whose words begin the entry
 * takes precedence over one that is only mentioned in it.
 */
export function historyKindOf(payer: string, text: string): string {
  const { kinds } = profileOf(payer).history;
  const withWords = (atBeginning: boolean) =>
    kinds.find(({ words }) =>
      words.some(
        (pattern) => pattern.startsWith('^') === atBeginning && new RegExp(pattern, 'i').test(text),
      ),
    );
  return (withWords(true) ?? withWords(false) ?? kinds.at(-1))?.id ?? '';
}
