import type { Root } from 'hast';
import type { Limit } from '../schemas/prose.ts';
import { blocksOf, type Block } from './annotate/blocks.ts';
import type { AnnotationProblem } from './annotate/problems.ts';

/** A limit of the policy, with the anchor of the notice that says so if one does. */
export interface PlacedLimit extends Limit {
  anchor?: string;
}

const blocksWith = (notices: Root, quote: string): Block[] =>
  blocksOf(notices).filter(({ text }) => text.includes(quote));

/** The limits of a policy with their places in the text of its notices. */
export const placedLimits = (notices: Root, limits: Limit[]): PlacedLimit[] =>
  limits.map((limit) => ({
    ...limit,
    ...(limit.quote && {
      anchor: String(blocksWith(notices, limit.quote)[0]?.element.properties['id']),
    }),
  }));

/** Limits whose quoted words do not stand in exactly one passage of the notices. */
export const limitProblems = (notices: Root, limits: Limit[]): AnnotationProblem[] =>
  limits.flatMap(({ quote }) => {
    if (quote === undefined) return [];
    const count = blocksWith(notices, quote).length;
    const message =
      `the words that this limit quotes stand in ${count} passages of the text. ` +
      'Quote words that stand in exactly one.';
    return count === 1 ? [] : [{ words: quote, message }];
  });
