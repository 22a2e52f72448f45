import type { Element, Root } from 'hast';
import type { Definition, Passage, Statement } from '../model/policy.ts';
import { findElement, singleSpaced } from '../model/tree.ts';
import { profileOf, severalPositions } from '../payers/index.ts';
import { reportField, type Context } from './context.ts';
import { checkPosition, sameTerms, termsOf } from './stated-position.ts';
import { statedTerms } from './stated-terms.ts';
import { checkSubject } from './stated-subject.ts';
import { definitionsIn } from './statement-definitions.ts';

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
    } else {
      checkPosition(context, index, element);
      checkSubject(context, index, element, coverage);
    }
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
