import type { ReferenceData } from '../model/frontmatter/references.ts';
import type { Block, Item } from './blocks.ts';
import type { Marked } from './document-lines.ts';
import type { ImportContext } from './import-context.ts';
import { bodyMdx, mdxFile, ownHeading } from './section-file.ts';
import type { DraftSection } from './sections.ts';
import { structuredReference } from './structured-reference.ts';

/** A paragraph below a reference, such as its abstract, is a part of it on a line of its own. */
const withText = (item: Marked, text: string): Marked => ({
  ...item,
  text: `${item.text}\n${text}`,
});

/** An item with the paragraphs in it; undefined for one that holds a list. */
function wholeItem(item: Item): Marked | undefined {
  return item.children.reduce<Marked | undefined>(
    (whole, child) =>
      whole && child.kind === 'paragraph' ? withText(whole, child.text) : undefined,
    item,
  );
}

/** The blocks of a section from its first list to its last. */
function listedBlocks(blocks: Block[]): Block[] {
  const isList = ({ kind }: Block) => kind === 'list';
  return blocks.slice(blocks.findIndex(isList), blocks.findLastIndex(isList) + 1);
}

/**
 * The references of a section if its list numbers them in one form (1., 1) or [1]) and in rising order,
 * though some may be left out; else none.
 */
export function numberedReferences(section: DraftSection | undefined): Marked[] {
  const items: Marked[] = [];
  for (const block of listedBlocks(section?.blocks ?? [])) {
    const last = items.at(-1);
    if (block.kind === 'paragraph' && last) items[items.length - 1] = withText(last, block.text);
    else if (block.kind !== 'list') return [];
    else {
      for (const item of block.items) {
        const whole = wholeItem(item);
        if (!whole) return [];
        items.push(whole);
      }
    }
  }
  const isNumbered = items.every(
    ({ marker, delimiter }, index) =>
      Number(marker) > Number(items[index - 1]?.marker ?? 0) && delimiter === items[0]?.delimiter,
  );
  return isNumbered ? items : [];
}

/** references.mdx: the numbered references, in fields where these print the same words. */
export function referencesFile(context: ImportContext, section: DraftSection): string {
  const { heading, rest } = ownHeading(context, section);
  const numbered = numberedReferences(section);
  if (numbered.length === 0) {
    context.doubt(
      section.blocks[0] ?? { line: 1, page: 1 },
      'The references are not numbered 1., 2., 3.: they stay text, and cannot be filtered or exported.',
    );
    return mdxFile({}, [heading, ...bodyMdx(context, rest, section)].join('\n\n'));
  }
  const references: ReferenceData[] = numbered.map(({ marker, text }) =>
    structuredReference(context.payer, Number(marker), text),
  );
  context.count('references', references.length);
  context.count('references in fields', references.filter(({ type }) => type !== 'other').length);
  const at = rest.findIndex((block) => block.kind === 'list');
  const end = rest.findLastIndex((block) => block.kind === 'list');
  const before = bodyMdx(context, rest.slice(0, at), section);
  const after = bodyMdx(context, rest.slice(end + 1), section);
  const { delimiter = '.' } = numbered[0] ?? {};
  const numbers = new Set(references.map(({ number }) => number));
  const leftOut = Array.from({ length: Math.max(...numbers) }, (_, index) => index + 1).filter(
    (number) => !numbers.has(number),
  );
  const list =
    delimiter === '.' ? '<ReferenceList />' : `<ReferenceList delimiter="${delimiter}" />`;
  return mdxFile(
    { ...(leftOut.length > 0 && { leftOut }), references },
    [heading, ...before, list, ...after].join('\n\n'),
  );
}
