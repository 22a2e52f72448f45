import type { ReferenceData } from '../model/frontmatter/references.ts';
import type { Item } from './document.ts';
import type { ImportContext } from './import-context.ts';
import { bodyMdx, mdxFile, ownHeading } from './section-file.ts';
import type { DraftSection } from './sections.ts';
import { structuredReference } from './structured-reference.ts';

/** The references of a section if its list numbers them 1., 2., 3., as the site does; else none. */
export function numberedReferences(section: DraftSection | undefined): Item[] {
  const items =
    section?.blocks.filter((block) => block.kind === 'list').flatMap((list) => list.items) ?? [];
  const isNumbered = items.every(
    ({ marker, delimiter }, index) => Number(marker) === index + 1 && delimiter === '.',
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
  const references: ReferenceData[] = numbered.map(({ text }, index) =>
    structuredReference(context.payer, index + 1, text),
  );
  context.count('references', references.length);
  context.count('references in fields', references.filter(({ type }) => type !== 'other').length);
  const at = rest.findIndex((block) => block.kind === 'list');
  const before = bodyMdx(context, rest.slice(0, at), section);
  const after = bodyMdx(
    context,
    rest.slice(at).filter((block) => block.kind !== 'list'),
    section,
  );
  return mdxFile({ references }, [heading, ...before, '<ReferenceList />', ...after].join('\n\n'));
}
