import type { Element, Root } from 'hast';
import type { Definition, Passage, Statement } from '../model/policy.ts';
import { findElement, singleSpaced } from '../model/tree.ts';
import { profileOf, severalPositions } from '../payers/index.ts';
import { reportField, type Context } from './context.ts';
import { areStatedTogether, statedTerms } from './stated-terms.ts';
import { definitionsIn } from './statement-definitions.ts';

const sameTerms = (one: Set<string>, other: string[]): boolean =>
  one.size === other.length && other.every((term) => one.has(term));

/** The terms by which a payer states its positions. */
const termsOf = (payer: string): string[] => [
  ...new Set(profileOf(payer).positions.flatMap(({ terms }) => terms)),
];

/**
 * The positions of a statement that takes several. Where two have the same term, it is the first in the
 * profile; undefined if its words state no two.
 */
function severalIn(payer: string, element: Element): string[] | undefined {
  const printed = statedTerms(element, termsOf(payer));
  const { positions } = profileOf(payer);
  const ids = new Set(
    positions.flatMap(({ terms }) => {
      const [term, ...others] = terms;
      if (term === undefined || others.length > 0 || !printed.has(term)) return [];
      const first = positions.find((one) => sameTerms(new Set([term]), one.terms));
      return first ? [first.id] : [];
    }),
  );
  return ids.size > 1 ? [...ids] : undefined;
}

/** Reports a position in the data that the statement's own words contradict or do not state. */
function checkPosition(context: Context, index: number, element: Element): void {
  const { statements, payer } = context.coverage;
  const { position } = statements[index] ?? {};
  const { positions } = profileOf(payer);
  const printed = statedTerms(element, termsOf(payer));
  const field = ['statements', index, 'position'];
  if (printed.size === 0) {
    const message = `The position is “${position ?? ''}”, but the statement prints no position of the payer.`;
    const fix = 'Put the sentence that states the position into the <CoverageStatement>.';
    reportField(context, 'coverage', field, message, fix);
    return;
  }
  const stated = positions.find((one) => one.id === position);
  const isOne = printed.size === 1 || areStatedTogether(element, printed);
  const meant = isOne ? positions.find((one) => sameTerms(printed, one.terms)) : undefined;
  const isRight = stated
    ? isOne && sameTerms(printed, stated.terms)
    : position === severalPositions.id && !meant && printed.size > 1;
  if (isRight) return;
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

/** The passages under a heading elsewhere in the policy; reports a heading that is not there. */
function criteriaOf(
  context: Context,
  index: number,
  place: string | undefined,
  passages: Passage[],
): string[] {
  if (place === undefined) return [];
  const [section, id] = place.split('#');
  const below = passages.filter(
    (passage) =>
      passage.section === section && passage.headings.some((heading) => heading.id === id),
  );
  if (below.length === 0) {
    const message = `There is no text under a heading ${place}.`;
    const fix = 'Write it as section#heading, with the anchor of a heading.';
    reportField(context, 'coverage', ['statements', index, 'criteria'], message, fix);
  }
  return below.map((passage) => passage.id);
}

/** The coverage statements with their text; reports those that the body does not have. */
export function statementsOf(
  context: Context,
  coverage: Root | undefined,
  passages: Passage[],
  definitions: Pick<Definition, 'id' | 'section' | 'term'>[],
): Statement[] {
  const { payer } = context.coverage;
  const terms = termsOf(payer);
  const inCoverage = passages.filter(({ section }) => section === 'coverage');
  return context.coverage.statements.map(({ id, position, subject, criteria }, index) => {
    const element = coverage && findElement(coverage, (one) => one.properties['id'] === id);
    if (!element) {
      reportField(
        context,
        'coverage',
        ['statements', index, 'id'],
        `The body has no <CoverageStatement id="${id}">.`,
        'Put the text of the statement into its component, or remove it here.',
      );
    } else checkPosition(context, index, element);
    const own = inCoverage.filter(({ group }) => group?.kind === 'statement' && group.id === id);
    const headings = own[0]?.headings ?? [];
    const outermost = inCoverage.filter((one) => one.headings[0]?.id === headings[0]?.id);
    const first = outermost.findIndex(({ group }) => group?.kind === 'statement');
    const preamble = outermost
      .slice(0, Math.max(first, 0))
      .filter(({ kind, headings: above }) => kind !== 'heading' && above.length === 1);
    const several =
      element && position === severalPositions.id ? severalIn(payer, element) : undefined;
    return {
      id,
      position,
      ...(several && { statedPositions: several }),
      subject: singleSpaced(subject),
      headings,
      preamble: headings.length > 0 ? preamble.map((one) => one.id) : [],
      passages: own.map((passage) => passage.id),
      criteria: criteriaOf(context, index, criteria, passages),
      ...(element
        ? definitionsIn(element, definitions, terms)
        : { definition: undefined, otherDefinitions: [] }),
    };
  });
}
