import type { Element, Root } from 'hast';
import type { Definition, Passage, Statement } from '../model/policy.ts';
import { findElement, isEditorial, singleSpaced } from '../model/tree.ts';
import { profileOf, severalPositions } from '../payers/index.ts';
import { reportField, type Context } from './context.ts';

/** Stand in the text of a statement for the edges of its bold words. */
const bold = { start: '\u0002', end: '\u0003' };

/** The words of a statement in lower case, the edges of bold ones marked. */
function markedText(node: Root | Element): string {
  const text = node.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (child.type !== 'element' || isEditorial(child)) return '';
      const inside = markedText(child);
      if (['strong', 'b'].includes(child.tagName)) return bold.start + inside + bold.end;
      return ['p', 'li', 'div', 'td', 'th'].includes(child.tagName) ? `${inside} ` : inside;
    })
    .join('');
  return text.toLowerCase();
}

const boldRun = `${bold.start}[^${bold.end}]*${bold.end}`;
/** What may stand between two positions of one sentence, as in "**…** for pain and **…**"; no parentheses. */
const between = `[^.;()${bold.start}${bold.end}]{0,120}?\\b(?:and/or|and|or|is|are)\\s+(?=${bold.start})`;
const deciding = new RegExp(
  `\\b(?:to be|(?:is|are) considered|considered|is|are)[\\s:]*((?:${boldRun}(?:${between}|[\\s,]*(?=${bold.start}))?)+)`,
  'g',
);
const plainDeciding =
  /\b(?:to be|(?:is|are) considered|considered as|(?:is|are) (?=not covered))[\s:]*([^.;*]*)/g;

/** The terms of the payer's positions that a text has; a longer term counts instead of its parts. */
function termsIn(text: string, terms: string[]): Set<string> {
  let rest = text.replace(new RegExp(`[${bold.start}${bold.end}]`, 'g'), '').replace(/\s+/g, ' ');
  const found = new Set<string>();
  for (const term of terms.toSorted((a, b) => b.length - a.length)) {
    if (!new RegExp(`\\b${term}\\b`).test(rest)) continue;
    found.add(term);
    rest = rest.replaceAll(term, ' ');
  }
  return found;
}

/**
 * The terms by which a statement takes its position: the bold ones of "considers … to be **…**"; if
 * there are none, any bold ones; if nothing is bold, those of the same sentence in plain print. What a
 * note says in passing ("will be denied as not medically necessary") takes no position.
 */
export function statedTerms(element: Root | Element, terms: string[]): Set<string> {
  const text = markedText(element);
  const candidates = [
    [...text.matchAll(deciding)].map(([, words = '']) => words),
    [...text.matchAll(new RegExp(boldRun, 'g'))].map(([words]) => words),
    [...text.matchAll(plainDeciding)].map(([, words = '']) => words),
    [text],
  ];
  for (const words of candidates) {
    const found = termsIn(words.join('\n'), terms);
    if (found.size > 0) return found;
  }
  return new Set();
}

/** What may stand between two terms that state one position: "**investigational** and **not …**". */
const connecting = String.raw`\W+(?:(?:and|or|therefore|thus|hence|also|considered|to|be|is|are|as|well)\W+)*`;

/**
 * True if a statement states these terms beside each other, as one position, at least once: not each of
 * another service ("**A** for x and **B** for y").
 */
export function areStatedTogether(element: Root | Element, stated: Set<string>): boolean {
  const [...terms] = stated;
  const any = `\\b(?:${terms.toSorted((a, b) => b.length - a.length).join('|')})\\b`;
  const row = new RegExp(any + `${connecting}${any}`.repeat(terms.length - 1), 'g');
  return [...markedText(element).matchAll(row)].some(
    ([words]) => termsIn(words, terms).size === terms.length,
  );
}

const sameTerms = (one: Set<string>, other: string[]): boolean =>
  one.size === other.length && other.every((term) => one.has(term));

/** The terms of the payer's positions that the text of a statement states. */
function termsStatedIn(payer: string, element: Element): Set<string> {
  const terms = profileOf(payer).positions.flatMap((one) => one.terms);
  return statedTerms(element, [...new Set(terms)]);
}

/**
 * The positions of a statement that takes several. Where two have the same term, it is the first in the
 * profile; undefined if its words state no two.
 */
function severalIn(payer: string, element: Element): string[] | undefined {
  const printed = termsStatedIn(payer, element);
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
  const printed = termsStatedIn(payer, element);
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

/** The definition that a mark inside a statement leads to. */
function definitionIn(
  element: Element,
  definitions: Pick<Definition, 'id' | 'section'>[],
): string | undefined {
  const link = findElement(
    element,
    ({ tagName, properties }) =>
      tagName === 'a' &&
      definitions.some(({ id, section }) => properties['href'] === `${section}#${id}`),
  );
  return link && String(link.properties['href']).split('#')[1];
}

/** The coverage statements with their text; reports those that the body does not have. */
export function statementsOf(
  context: Context,
  coverage: Root | undefined,
  passages: Passage[],
  definitions: Pick<Definition, 'id' | 'section'>[],
): Statement[] {
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
    const { payer } = context.coverage;
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
      definition: element && definitionIn(element, definitions),
    };
  });
}
