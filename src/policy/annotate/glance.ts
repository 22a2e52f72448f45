import type { Element, ElementContent, Root } from 'hast';
import { select } from 'hast-util-select';
import { h } from 'hastscript';
import type { Population } from '../../schemas/prose.ts';
import { glanceColumns, glanceQuotes, type GlanceQuote } from '../glance.ts';
import { blocksOf, ownText } from './blocks.ts';
import type { AnnotationProblem } from './problems.ts';

/** Splits the text of `block` that has place `at` of its own words inside it. */
function splitAt(block: Element, at: number): void {
  let before = 0;
  for (const [index, child] of block.children.entries()) {
    const inside = at - before;
    before += ownText(child).length;
    if (at >= before) continue;
    if (child.type === 'text' && inside > 0) {
      const parts = [child.value.slice(0, inside), child.value.slice(inside)];
      block.children.splice(index, 1, ...parts.map((value) => ({ type: 'text' as const, value })));
    }
    return;
  }
}

/** Puts a span with the anchor around own words of `block`, and around the marks among them. */
function wrap(block: Element, start: number, end: number, anchor: string): void {
  splitAt(block, start);
  splitAt(block, end);
  const before: ElementContent[] = [];
  const inside: ElementContent[] = [];
  const after: ElementContent[] = [];
  let at = 0;
  for (const child of block.children) {
    const from = at;
    at += ownText(child).length;
    (from >= end ? after : at > start ? inside : before).push(child);
  }
  block.children = [...before, h('span', { id: anchor }, inside), ...after];
}

function addAnchor(population: Root, { words, anchor }: GlanceQuote): AnnotationProblem[] {
  const blocks = blocksOf(population);
  const count = blocks.reduce((sum, { text }) => sum + text.split(words).length - 1, 0);
  const place = blocks.find(({ text }) => text.includes(words));
  if (place && count === 1) {
    const start = place.text.indexOf(words);
    wrap(place.element, start, start + words.length, anchor);
    return [];
  }
  return [
    {
      words,
      message:
        `the words of ${anchor} stand ${count} times in the passage of their population. ` +
        'Quote words that stand there exactly once.',
    },
  ];
}

/**
 * Gives the words that the table "evidence at a glance" quotes an address in the text.
 * @returns what is wrong: quoted words that do not stand exactly once in their population's passage
 */
export const addGlanceAnchors = (tree: Root, populations: Population[]): AnnotationProblem[] =>
  populations.flatMap((population) => {
    const passage = select(`#${population.id}`, tree);
    if (!passage) return [];
    return glanceColumns
      .flatMap(({ field }) => glanceQuotes(population, field))
      .flatMap((quote) => addAnchor({ type: 'root', children: [passage] }, quote));
  });
