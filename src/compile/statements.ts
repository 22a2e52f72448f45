import type { Element, Root } from 'hast';
import { isTrademarkNote } from '../model/definitions.ts';
import type { Definition, Passage, Statement } from '../model/policy.ts';
import { findElement, isEditorial, singleSpaced } from '../model/tree.ts';
import { profileOf, severalPositions } from '../payers/index.ts';
import { reportField, type Context } from './context.ts';

/** Stand in the text of a statement for the edges of its bold words. */
const bold = { start: '\u0002', end: '\u0003' };

/**
 * The words of a statement in lower case, the edges of bold ones marked, each block with a line end.
 * @param replaced what stands for an element in place of its words, if anything does
 */
function markedText(
  node: Root | Element,
  replaced: (element: Element) => string | undefined = () => undefined,
): string {
  const text = node.children
    .map((child) => {
      if (child.type === 'text') return child.value.replace(/\s+/g, ' ');
      if (child.type !== 'element' || isEditorial(child)) return '';
      const inside = replaced(child) ?? markedText(child, replaced);
      if (['strong', 'b'].includes(child.tagName)) return bold.start + inside + bold.end;
      return ['p', 'li', 'div', 'td', 'th'].includes(child.tagName) ? `${inside}\n` : inside;
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

/** Stand in the text of a statement around the number of the definition that a mark leads to. */
const mark = { start: '\u0004', end: '\u0005' };
const anyMark = new RegExp(`${mark.start}(\\d+)${mark.end}`);

/** What parts a mark from a term before it: the end of a block or sentence, or another term or mark. */
const parting = (terms: string): RegExp =>
  new RegExp(`\\n|[.;:] +\\S|\\b(?:${terms})\\b|${mark.start}`);

/**
 * Ids of the definitions that the marks of a statement lead to: the one whose mark is the nearest after
 * the words of its position, in their sentence, and the others. A note on trademarks defines nothing.
 */
export function definitionsIn(
  element: Element,
  definitions: Pick<Definition, 'id' | 'section' | 'term'>[],
  terms: string[],
): Pick<Statement, 'definition' | 'otherDefinitions'> {
  const text = markedText(element, ({ tagName, properties }) => {
    if (tagName !== 'a') return undefined;
    const index = definitions.findIndex(
      (one) => properties['href'] === `${one.section}#${one.id}` && !isTrademarkNote(one),
    );
    return index < 0 ? undefined : mark.start + String(index) + mark.end;
  });
  const marked = [...text.matchAll(new RegExp(anyMark, 'g'))].map(([, index]) => Number(index));
  const stated = statedTerms(element, terms);
  const anyTerm = terms.toSorted((a, b) => b.length - a.length).join('|');
  // The words that decide come first; a note may repeat them before.
  const places = [...text.matchAll(deciding)]
    .filter(([, words = '']) => termsIn(words, terms).size > 0)
    .map(({ index }) => text.slice(index));
  const found = [...places, text]
    .map((place) => place.replace(new RegExp(`[${bold.start}${bold.end}]`, 'g'), ''))
    .flatMap((place) =>
      [...place.matchAll(new RegExp(`\\b(?:${anyTerm})\\b`, 'g'))]
        .filter(([term]) => stated.has(term))
        .map(({ 0: term, index }) => place.slice(index + term.length)),
    )
    .map((after) => anyMark.exec(after))
    .find((next) => next && !parting(anyTerm).test(next.input.slice(0, next.index)));
  const own = found ? Number(found[1]) : undefined;
  const others = new Set(marked.filter((index) => index !== own));
  const idOf = (index: number | undefined): string | undefined =>
    index === undefined ? undefined : definitions[index]?.id;
  return {
    definition: idOf(own),
    otherDefinitions: [...others].flatMap((index) => idOf(index) ?? []),
  };
}

/** The coverage statements with their text; reports those that the body does not have. */
export function statementsOf(
  context: Context,
  coverage: Root | undefined,
  passages: Passage[],
  definitions: Pick<Definition, 'id' | 'section' | 'term'>[],
): Statement[] {
  const terms = termsOf(context.coverage.payer);
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
      ...(element
        ? definitionsIn(element, definitions, terms)
        : { definition: undefined, otherDefinitions: [] }),
    };
  });
}
