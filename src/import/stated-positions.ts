import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import { statedCondition } from '../compile/stated-condition.ts';
import { areStatedTogether, statedTerms } from '../compile/stated-terms.ts';
import { severalPositions } from '../payers/index.ts';
import { textsOf, type Block, type List } from './blocks.ts';
import type { ImportContext } from './import-context.ts';
import { asParagraph, plainText, toMdx } from './inline.ts';

/** All words of a block. */
export const textOf = (block: Block): string => textsOf(block).map(plainText).join(' ');

/** The words in which the payer states positions. */
export const positionTerms = ({ profile }: ImportContext): string[] => [
  ...new Set(profile.positions.flatMap((one) => one.terms)),
];

/** The terms of all positions of the payer, as a part of a regular expression; longer ones first. */
export const termsPattern = (context: ImportContext): string =>
  positionTerms(context)
    .sort((one, other) => other.length - one.length)
    .join('|');

/** The terms of a paragraph that states a position; none of any other. */
export function statedIn(context: ImportContext, block: Block): Set<string> {
  if (block.kind !== 'paragraph') return new Set();
  const text = plainText(block.text);
  const isBold = new RegExp(
    `\\b(?:(?:is|are|be)(?: not)?(?: considered(?: to be)?)?|considers?\\b[^.]*) \\*\\*(?:${termsPattern(context)})\\b`,
    'i',
  ).test(withStars(block.text));
  const states =
    isBold || /\bconsiders?\b.*\bto be\b|\b(?:is|are|be)(?: not)? considered\b/i.test(text);
  // A note states a position of its own only in bold words; else it says something of the one above.
  const isNote = /^Note\b/.test(text) && !isBold;
  if (!states || isNote || /^Coverage for\b/.test(text)) return new Set();
  return termsOf(context, [block.text]);
}

/** The terms that the items of a list state. */
const statedInItems = (context: ImportContext, { items }: List): Set<string> =>
  new Set(
    items.flatMap(({ text, line, page }) => [
      ...statedIn(context, { kind: 'paragraph', text, line, page }),
    ]),
  );

/** The terms of a paragraph that states in plain words the position of the heading above it. */
export function statedBelow(
  context: ImportContext,
  heading: Block | undefined,
  block: Block,
): Set<string> {
  if (block.kind === 'list') return statedInItems(context, block);
  const stated = statedIn(context, block);
  if (stated.size > 0 || block.kind !== 'paragraph' || heading?.kind !== 'heading') return stated;
  const [term] = new RegExp(termsPattern(context), 'i').exec(plainText(heading.text)) ?? [];
  const isStated =
    term !== undefined &&
    new RegExp(`\\b(?:is|are) (?:considered )?${term}\\b`, 'i').test(plainText(block.text));
  return isStated ? new Set([term.toLowerCase()]) : stated;
}

/** Text whose bold words have the marks of Markdown. */
export const withStars = (text: string): string => text.replace(/<\/?(?:b|strong)>/gi, '**');

/** The terms of the payer's positions that texts state. */
export function termsOf(context: ImportContext, texts: string[]): Set<string> {
  return statedTerms(treeOf(context, texts), positionTerms(context));
}

/** Texts as the site prints them. */
const treeOf = (context: ImportContext, texts: string[]): Root => {
  const mdx = texts
    .map((text) => asParagraph(toMdx(withStars(text), context.references)))
    .join('\n\n');
  return mdxToHast(mdx, {}) as unknown as Root;
};

/** The position that a statement takes, by its terms and its criteria. */
export function positionOf(context: ImportContext, terms: Set<string>, blocks: Block[]): string {
  if (terms.size > 1 && !areStatedTogether(treeOf(context, blocks.flatMap(textsOf)), terms))
    return severalPositions.id;
  const text = blocks.map(textOf).join(' ');
  const found = context.profile.positions.filter(
    (one) => one.terms.length === terms.size && one.terms.every((term) => terms.has(term)),
  );
  const isConditional = statedCondition(text) !== undefined;
  const meant = found.find((one) => one.isConditional === isConditional) ?? found[0];
  return meant?.id ?? severalPositions.id;
}
