import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { blocksOf, ownText, type Block } from '../model/tree.ts';

/**
 * Puts spans around own words of `parent`. Words that cross the edge of an inline element get one on
 * either side of it: elements nest, and words need not.
 */
function wrap(parent: Element, start: number, end: number): Element[] {
  const spans: Element[] = [];
  const children: ElementContent[] = [];
  let open: Element | undefined;
  const outside = (...parts: ElementContent[]) => {
    open = undefined;
    children.push(...parts);
  };
  const inside = (part: ElementContent) => {
    if (!open) {
      open = h('span');
      spans.push(open);
      children.push(open);
    }
    open.children.push(part);
  };
  let at = 0;
  for (const child of parent.children) {
    const from = at;
    at += ownText(child).length;
    if (from >= end || at <= start) outside(child);
    else if (from >= start && at <= end) inside(child);
    else if (child.type === 'text') {
      const text = (a: number, b?: number) =>
        ({ type: 'text', value: child.value.slice(a, b) }) as const;
      if (from < start) outside(text(0, start - from));
      inside(text(Math.max(start - from, 0), end - from));
      if (at > end) outside(text(end - from));
    } else if (child.type === 'element') {
      spans.push(...wrap(child, start - from, end - from));
      outside(child);
    }
  }
  parent.children = children;
  return spans;
}

/** The blocks of a section's text, listed once for all the quotations that are looked up in it. */
export class SectionText {
  readonly blocks: Block[];

  constructor(tree: Root) {
    this.blocks = blocksOf(tree);
  }

  /** The blocks inside an element with an id. */
  within(id: string): Block[] {
    return this.blocks.filter(({ ancestors }) =>
      ancestors.some(({ properties }) => properties['id'] === id),
    );
  }

  /** The blocks with these words. */
  containing(words: string, blocks = this.blocks): Block[] {
    return blocks.filter(({ text }) => text.includes(words));
  }

  /**
   * Gives words that stand exactly once in the text an id. Where they need more than one span, the
   * first has it and the others have the class `rest`, so that a reader who arrives sees them all.
   * Without an id they only have their spans.
   * @returns how often the words occur, and the spans around them if that is once
   */
  anchor(
    words: string,
    id: string | undefined,
    blocks = this.blocks,
  ): { count: number; spans: Element[] } {
    const count = blocks.reduce((sum, { text }) => sum + text.split(words).length - 1, 0);
    const block = blocks.find(({ text }) => text.includes(words));
    if (!block || count !== 1) return { count, spans: [] };
    const start = block.text.indexOf(words);
    const spans = wrap(block.element, start, start + words.length);
    for (const [part, { properties }] of spans.entries()) {
      if (id === undefined) properties['className'] = ['noted'];
      else if (part === 0) properties['id'] = id;
      else properties['className'] = ['rest'];
    }
    return { count, spans };
  }
}
