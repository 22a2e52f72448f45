import type { Root } from 'hast';
import { blocksOf } from '../policy/annotate/blocks.ts';
import type { PolicyDocument } from '../schemas/published.ts';

type Passage = PolicyDocument['passages'][number];

/** A text with white space made even: line breaks of the content are not the document's. */
export const evenSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

const kindOf = (tag: string): Passage['kind'] | undefined =>
  /^h\d$/.test(tag) ? 'heading' : ({ p: 'paragraph', li: 'item' } as const)[tag];

/** The passages of a section's text that have an anchor, in order, without what the site adds. */
export const passagesOf = (tree: Root, section: string): Passage[] =>
  blocksOf(tree).flatMap(({ element, text }) => {
    const { id } = element.properties;
    const kind = kindOf(element.tagName);
    return kind && typeof id === 'string' ? [{ id, section, kind, text: evenSpace(text) }] : [];
  });
