import type { ReferenceData } from '../model/frontmatter/references.ts';
import type { ImportContext } from './import-context.ts';
import { bodyMdx, mdxFile, ownHeading } from './section-file.ts';
import type { DraftSection } from './sections.ts';
import { structuredReference } from './structured-reference.ts';

/** references.mdx: the numbered references, in fields where these print the same words. */
export function referencesFile(context: ImportContext, section: DraftSection): string {
  const { heading, rest } = ownHeading(context, section);
  const numbered = rest.filter((block) => block.kind === 'list').flatMap(({ items }) => items);
  const isNumbered =
    numbered.length > 0 && numbered.every(({ marker }, index) => Number(marker) === index + 1);
  if (!isNumbered) {
    context.doubt(
      section.blocks[0] ?? { line: 1, page: 1 },
      'The references are not numbered 1, 2, 3: they stay text, and cannot be filtered or exported.',
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
