import { emphasisMarks } from '../source/emphasis.ts';
import { anchorSlug } from './anchor-slug.ts';
import type { Block } from './blocks.ts';
import type { ImportContext } from './import-context.ts';
import { plainText, toMdx } from './inline.ts';
import { blockMdx, mdxFile, ownHeading } from './section-file.ts';
import type { DraftSection } from './sections.ts';

/** A footnote: its mark, the id of its definition, and its text. */
function footnoteOf(
  text: string,
): { mark: string; space: string; id: string; rest: string } | undefined {
  const [, mark = '', space = '', rest = ''] =
    /^((?:\\?\*){1,3}|‡|†|§)(\s?)(.*)$/s.exec(text) ?? [];
  if (!mark || emphasisMarks(text).has(0)) return undefined;
  const term = /trademark/i.test(rest.slice(0, 40))
    ? 'trademarks'
    : (/^[\p{L} &/,’'-]+?(?=\s(?:[–-]|\())/u.exec(rest)?.[0] ?? rest.slice(0, 30));
  return { mark: mark.replaceAll('\\', ''), space, id: anchorSlug(term) || 'definition', rest };
}

/** The definitions that marks of the text refer to, each with its address: the footnotes of the document. */
export function definitionsOf(notices: DraftSection | undefined): Map<string, string> {
  const definitions = new Map<string, string>();
  for (const block of notices?.blocks ?? []) {
    if (block.kind !== 'paragraph') continue;
    const footnote = footnoteOf(block.text);
    if (footnote && !definitions.has(footnote.mark))
      definitions.set(footnote.mark, `notices#${footnote.id}`);
  }
  return definitions;
}

/** notices.mdx: definitions, notices, and the copyright. */
export function noticesFile(
  context: ImportContext,
  section: DraftSection | undefined,
  copyright: string[],
): string {
  const parts: string[] = [];
  let open: { id: string; parts: string[] } | undefined;
  const close = () => {
    if (open) parts.push([`<Footnote id="${open.id}">`, ...open.parts, '</Footnote>'].join('\n\n'));
    open = undefined;
  };
  const own = section ?? { name: 'notices', label: undefined, level: 2, blocks: [] };
  const heading = own.blocks[0]?.kind === 'heading' ? ownHeading(context, own).heading : '';
  const taken = new Set<string>();
  for (const block of heading ? own.blocks.slice(1) : own.blocks) {
    if (block.kind === 'paragraph') {
      const footnote = footnoteOf(block.text);
      if (footnote) {
        close();
        const isNew = !taken.has(footnote.id);
        taken.add(footnote.id);
        const mark = footnote.mark.replaceAll('*', '\\*') + footnote.space;
        const inner = { ...context.references, definitions: new Map<string, string>() };
        const text = mark + toMdx(footnote.rest, inner);
        if (isNew) open = { id: footnote.id, parts: [text] };
        else parts.push(text);
        context.count('definitions');
        continue;
      }
      if (/^\*\*NOTICE/.test(block.text)) close();
    }
    if (block.kind === 'heading') close();
    const mdx = blockMdx(context, block, own);
    if (open) open.parts.push(mdx);
    else parts.push(mdx);
  }
  close();
  return mdxFile(
    {
      ...(heading ? {} : { title: 'Definitions and notices' }),
      ...(copyright.length > 0 && { copyright }),
    },
    [heading, ...parts, ...(copyright.length > 0 ? ['<Copyright />'] : [])]
      .filter(Boolean)
      .join('\n\n'),
  );
}

/** The lines at the foot of the last page, which the document prints once more. */
export function withoutCopyright(
  context: ImportContext,
  blocks: Block[],
): { copyright: string[]; rest: Block[] } {
  const foot = new RegExp(context.profile.pageFurniture.foot);
  const at = blocks.findLastIndex(
    (block) => block.kind === 'paragraph' && foot.test(plainText(block.text)),
  );
  const last = at < 0 ? [] : blocks.slice(at);
  if (last.length === 0 || !last.every((block) => block.kind === 'paragraph'))
    return { copyright: [], rest: blocks };
  return {
    copyright: last.map((block) => plainText(block.text)),
    rest: blocks.slice(0, at),
  };
}
