import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Passage, Statement } from '../model/policy.ts';
import { findElement, isEditorial, printedText } from '../model/tree.ts';
import { profileOf } from '../payers/index.ts';
import { reportField, type Context } from './context.ts';

const boldText = (element: Element): string => {
  const parts: string[] = [];
  visit(element, 'element', (inside) => {
    if (['strong', 'b'].includes(inside.tagName) && !isEditorial(inside)) {
      parts.push(printedText(inside).toLowerCase().replace(/\s+/g, ' '));
    }
  });
  return parts.join('\n');
};

/** The terms of the payer's positions that a text prints; a longer term counts instead of its parts. */
function termsIn(text: string, terms: string[]): Set<string> {
  let rest = text;
  const found = new Set<string>();
  for (const term of terms.toSorted((a, b) => b.length - a.length)) {
    if (!new RegExp(`\\b${term}\\b`).test(rest)) continue;
    found.add(term);
    rest = rest.replaceAll(term, ' ');
  }
  return found;
}

const sameTerms = (one: Set<string>, other: string[]): boolean =>
  one.size === other.length && other.every((term) => one.has(term));

/** Reports a position in the data that the statement's own bold words contradict. */
function checkPosition(context: Context, index: number, element: Element): void {
  const { statements, payer } = context.coverage;
  const { position } = statements[index] ?? {};
  const { positions } = profileOf(payer);
  const terms = [...new Set(positions.flatMap((one) => one.terms))];
  const printed = termsIn(boldText(element), terms);
  const stated = positions.find((one) => one.id === position);
  if (printed.size === 0 || !stated || sameTerms(printed, stated.terms)) return;
  const meant = positions.find((one) => sameTerms(printed, one.terms));
  const words = [...printed].map((term) => `“${term}”`).join(' and ');
  reportField(
    context,
    'coverage',
    ['statements', index, 'position'],
    `The position is “${position}”, but the statement prints ${words} in bold.`,
    meant
      ? `Write "${meant.id}", or correct the text.`
      : 'Give each position a statement of its own.',
  );
}

/** The coverage statements with their text; reports those that the body does not have. */
export function statementsOf(
  context: Context,
  coverage: Root | undefined,
  passages: Passage[],
): Statement[] {
  return context.coverage.statements.map(({ id, position, subject }, index) => {
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
    const own = passages.filter(({ group }) => group?.kind === 'statement' && group.id === id);
    return {
      id,
      position,
      subject,
      heading: own[0]?.headings.at(-1)?.text,
      passages: own.map((passage) => passage.id),
    };
  });
}
