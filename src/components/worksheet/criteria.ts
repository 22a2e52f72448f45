import { passageOf, type CompiledPolicy, type Statement } from '../../model/policy.ts';
import { positionOf, profileOf } from '../../payers/index.ts';

/** Words that only say how the following criteria are combined: "Continuation (12 months): ONE of these:". */
const combining =
  /^(?:\w+(?: \([^)]*\))?: )?(?:at least )?(?:all|any|one|two|three|both|either)(?: or more)? of (?:the following|these)(?: criteria)?(?: (?:is|are) met)?:?$/i;

/** A word between two criteria. */
const joining = /^(?:and|or|and\/or)[.,;:]?$/i;

/** True for words that can be met or not: all except those that only combine or join others. */
export const isCriterion = (words: string): boolean =>
  !combining.test(words.trim()) && !joining.test(words.trim());

/**
 * True for words that have neither the ending nor the length of a sentence: "Initial authorization (3
 * months)".
 */
export const isLabel = (words: string): boolean =>
  !/[.;:]/.test(words) && words.split(' ').length <= 6;

/** True for a paragraph that is a criterion: neither a label nor a statement about coverage. */
export function isCriterionParagraph(payer: string, words: string): boolean {
  const { coverageSentences } = profileOf(payer);
  return (
    isCriterion(words) &&
    !isLabel(words.trim()) &&
    !coverageSentences.some((pattern) => new RegExp(pattern).test(words))
  );
}

/** The potentially eligible statements that list criteria, in the statement or in another section. */
export const statementsWithCriteria = (policy: CompiledPolicy): Statement[] =>
  policy.statements.filter(({ position, passages, criteria }) => {
    if (!positionOf(policy.payer, position).mayBeCovered) return false;
    return [...passages, ...criteria].some((id) => {
      const { kind, text } = passageOf(policy, id);
      const isNote = /^Note\b/.test(text);
      return (
        kind === 'item' ||
        (kind === 'paragraph' && !isNote && isCriterionParagraph(policy.payer, text))
      );
    });
  });
