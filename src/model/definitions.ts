import { passageOf, type CompiledPolicy, type Definition } from './policy.ts';

/** The first sentence of a definition, without its initial mark. */
export function firstSentence(policy: CompiledPolicy, { mark, passages }: Definition): string {
  const [first] = passages;
  if (first === undefined) return '';
  const { text } = passageOf(policy, first);
  const [sentence] = /^.+?\.(?= [A-Z]|$)/.exec(text) ?? [text];
  return sentence.startsWith(mark) ? sentence.slice(mark.length).trim() : sentence;
}

/** True for words that are incomplete without the list after them. */
export const leadsToList = (words: string): boolean => words.endsWith(':');

/** True for a footnote that only concerns trademarks: it defines no term. */
export const isTrademarkNote = ({ term }: Pick<Definition, 'term'>): boolean =>
  /\btrademarks?\b/i.test(term);
