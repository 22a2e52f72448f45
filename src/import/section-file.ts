import { stringify } from 'yaml';
import { registryNumber } from '../model/registries.ts';
import { blockToMdx } from './blocks-to-mdx.ts';
import type { Block } from './blocks.ts';
import type { ImportContext } from './import-context.ts';
import { plainText, toMdx } from './inline.ts';
import type { DraftSection } from './sections.ts';

/** The file of a section: its data as frontmatter, and its body. */
export const mdxFile = (data: object, body: string): string => {
  const yaml = Object.keys(data).length > 0 ? stringify(data, { lineWidth: 0 }) : '{}\n';
  return `---\n${yaml}---\n\n${body.trim()}\n`;
};

/** A block of a section as MDX. */
export function blockMdx(
  context: ImportContext,
  block: Block,
  section: DraftSection,
  least = 3,
): string {
  return blockToMdx(block, context.references, { own: section.level, least });
}

/** The heading of a section as MDX, and the blocks below it. */
export function ownHeading(
  context: ImportContext,
  section: DraftSection,
): { heading: string; rest: Block[] } {
  const [first, ...rest] = section.blocks;
  if (first?.kind !== 'heading') return { heading: '', rest: section.blocks };
  return { heading: `## ${toMdx(first.text, context.references)}`, rest };
}

/** Blocks as MDX, each table with its caption. */
export function bodyMdx(
  context: ImportContext,
  blocks: Block[],
  section: DraftSection,
  isTrials = false,
  least = 3,
): string[] {
  const parts: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    const caption =
      block.kind === 'paragraph' &&
      /^(?:\*\*)?Table \w+\b/.test(block.text) &&
      block.text.length < 250;
    if (caption && next?.kind === 'table') continue;
    if (block.kind !== 'table') {
      parts.push(blockMdx(context, block, section, least));
      continue;
    }
    context.count('tables');
    const before = blocks[index - 1];
    const captioned =
      before?.kind === 'paragraph' && /^(?:\*\*)?Table \w+\b/.test(before.text)
        ? before.text
        : undefined;
    const lists = block.rows.filter(([first = '']) =>
      new RegExp(`^(?:${registryNumber})`, 'i').test(plainText(first)),
    );
    if (lists.length > 0) context.count('trials', lists.length);
    const component =
      lists.length > 0 || (isTrials && /NCT|Trial/i.test(block.rows[0]?.[0] ?? ''))
        ? 'TrialsTable'
        : 'Table';
    if (captioned === undefined && component === 'Table') {
      parts.push(blockMdx(context, block, section));
      continue;
    }
    const text = toMdx((captioned ?? '').replace(/^\*\*(.*)\*\*$/, '$1'), context.references);
    const id = captioned
      ? ` id="${context.slugger.slug(/Table \w+/.exec(plainText(captioned))?.[0] ?? 'table')}"`
      : '';
    parts.push(
      [
        `<${component}${id}>`,
        ...(text ? [text] : []),
        blockMdx(context, block, section),
        `</${component}>`,
      ].join('\n\n'),
    );
  }
  return parts;
}
