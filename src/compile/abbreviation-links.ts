import { findAndReplace } from 'hast-util-find-and-replace';
import { h } from 'hastscript';
import type { Abbreviation } from '../model/policy.ts';
import { isEditorial, type Block } from '../model/tree.ts';
import { abbreviationsIn } from './abbreviations.ts';

/** The abbreviations that the blocks of a section spell out, in the order of the document. */
export const abbreviationsOf = (section: string, blocks: Block[]): Abbreviation[] =>
  blocks.flatMap(({ element, text }) => {
    const passage = element.properties['id'];
    return typeof passage === 'string'
      ? abbreviationsIn(text).map((abbreviation) => ({ ...abbreviation, section, passage }))
      : [];
  });

/**
 * Links the first use of an abbreviation in each block to the passage that spells it out, unless that
 * is the block itself. A passage of the same section is preferred to an earlier one.
 */
export function linkAbbreviations(
  section: string,
  blocks: Block[],
  abbreviations: Abbreviation[],
): void {
  const byShort = new Map<string, Abbreviation>();
  for (const abbreviation of abbreviations) {
    const known = byShort.get(abbreviation.short);
    if (!known || (abbreviation.section === section && known.section !== section)) {
      byShort.set(abbreviation.short, abbreviation);
    }
  }
  if (byShort.size === 0) return;
  const anyShort = new RegExp(`\\b(${[...byShort.keys()].join('|')})\\b`, 'g');

  for (const { element, text } of blocks) {
    if (/^h\d$/.test(element.tagName) || text.search(anyShort) < 0) continue;
    const done = new Set(abbreviationsIn(text).map(({ short }) => short));
    findAndReplace(
      element,
      [
        anyShort,
        (short: string) => {
          const abbreviation = byShort.get(short);
          if (!abbreviation || done.has(short)) return false;
          done.add(short);
          const href = `${abbreviation.section}#${abbreviation.passage}`;
          return h('a', { className: 'abbr', href, dataLong: abbreviation.long }, short);
        },
      ],
      { ignore: (node) => isEditorial(node) || ['a', 'cite', 'ol', 'ul'].includes(node.tagName) },
    );
  }
}
