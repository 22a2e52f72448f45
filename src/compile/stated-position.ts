import type { Element } from 'hast';
import { printedText, singleSpaced } from '../model/tree.ts';
import { profileOf, severalPositions } from '../payers/index.ts';
import { reportField, type Context } from './context.ts';
import { statedCondition } from './stated-condition.ts';
import { areStatedTogether, statedTerms } from './stated-terms.ts';

export const sameTerms = (one: Set<string>, other: string[]): boolean =>
  one.size === other.length && other.every((term) => one.has(term));

/** The terms by which a payer states its positions. */
export const termsOf = (payer: string): string[] => [
  ...new Set(profileOf(payer).positions.flatMap(({ terms }) => terms)),
];

/**
 * Reports a position that depends on criteria where the statement has none, and the reverse, if the payer
 * has positions of both kinds in the same words.
 */
function checkCondition(context: Context, index: number, element: Element): void {
  const { statements, payer } = context.coverage;
  const { position, criteria } = statements[index] ?? {};
  const { positions } = profileOf(payer);
  const stated = positions.find(({ id }) => id === position);
  const other = positions.find(
    (one) =>
      stated !== undefined &&
      sameTerms(new Set(stated.terms), one.terms) &&
      one.isConditional !== stated.isConditional,
  );
  if (!stated || !other) return;
  const words =
    criteria === undefined ? statedCondition(singleSpaced(printedText(element))) : 'criteria';
  if ((words !== undefined) === stated.isConditional) return;
  reportField(
    context,
    'coverage',
    ['statements', index, 'position'],
    words === undefined
      ? `The position is “${stated.id}”, but the statement has no criteria.`
      : `The position is “${stated.id}”, but the statement makes coverage conditional: “${words}”.`,
    words === undefined
      ? `Put the criteria into the <CoverageStatement>, name their place with \`criteria\`, or write "${other.id}".`
      : `Write "${other.id}".`,
  );
}

/** Reports a position in the data that the statement's own words contradict or do not state. */
export function checkPosition(context: Context, index: number, element: Element): void {
  const { statements, payer } = context.coverage;
  const { position } = statements[index] ?? {};
  const { positions } = profileOf(payer);
  const printed = statedTerms(element, termsOf(payer));
  const field = ['statements', index, 'position'];
  if (printed.size === 0) {
    const message = `The position is “${position ?? ''}”, but the statement prints no position of the payer.`;
    const fix =
      'Put the sentence that states the position into the <CoverageStatement>; one that denies a position (“no longer considered …”) states none.';
    reportField(context, 'coverage', field, message, fix);
    return;
  }
  const stated = positions.find((one) => one.id === position);
  const isOne = printed.size === 1 || areStatedTogether(element, printed);
  const meant = isOne ? positions.find((one) => sameTerms(printed, one.terms)) : undefined;
  const isRight = stated
    ? isOne && sameTerms(printed, stated.terms)
    : position === severalPositions.id && !meant && printed.size > 1;
  if (isRight) {
    checkCondition(context, index, element);
    return;
  }
  const words = [...printed].map((term) => `“${term}”`).join(' and ');
  reportField(
    context,
    'coverage',
    field,
    `The position is “${position ?? ''}”, but the statement prints ${words}.`,
    meant
      ? `Write "${meant.id}", or correct the text.`
      : `Give each position a statement of its own, or write "${severalPositions.id}".`,
  );
}
