import type { Root } from 'hast';
import { findAndReplace } from 'hast-util-find-and-replace';
import { h } from 'hastscript';
import { abbreviationsIn, type Abbreviation } from '../abbreviations.ts';
import type { SectionName } from '../sections.ts';
import { blocksOf, isEditorial } from './blocks.ts';

/** An abbreviation and the passage in which the source spells it out. */
export interface Definition extends Abbreviation {
  section: SectionName;
  anchor: string;
}

/** The abbreviations that a section spells out, in the order of the document. */
export const definitionsIn = (tree: Root, section: SectionName): Definition[] =>
  blocksOf(tree).flatMap(({ element, text }) => {
    const anchor = element.properties['id'];
    return typeof anchor === 'string'
      ? abbreviationsIn(text).map((abbreviation) => ({ ...abbreviation, section, anchor }))
      : [];
  });

/**
 * Links the first use of an abbreviation in each block to the passage that spells it out, unless
 * that is the block itself. A passage of the same section is preferred to an earlier one.
 */
export function addAbbreviationLinks(
  tree: Root,
  section: SectionName,
  definitions: Definition[],
): void {
  const byShort = new Map<string, Definition>();
  for (const definition of definitions) {
    const known = byShort.get(definition.short);
    if (!known || (definition.section === section && known.section !== section)) {
      byShort.set(definition.short, definition);
    }
  }
  if (byShort.size === 0) return;
  const anyShort = new RegExp(`\\b(${[...byShort.keys()].join('|')})\\b`, 'g');

  for (const { element, text } of blocksOf(tree)) {
    if (/^h\d$/.test(element.tagName)) continue;
    const done = new Set(abbreviationsIn(text).map(({ short }) => short));
    findAndReplace(
      element,
      [
        anyShort,
        (short: string) => {
          const definition = byShort.get(short);
          if (!definition || done.has(short)) return false;
          done.add(short);
          const href = `${definition.section}#${definition.anchor}`;
          return h('a', { className: 'abbr', href, dataLong: definition.long }, short);
        },
      ],
      { ignore: (node) => isEditorial(node) || ['a', 'cite', 'ol', 'ul'].includes(node.tagName) },
    );
  }
}
