import { denial } from '../compile/stated-terms.ts';
import { severalPositions } from '../payers/index.ts';
import { anchorSlug } from './anchor-slug.ts';
import { textsOf, type Block } from './blocks.ts';
import { beginning } from './document-form.ts';
import { masthead, type Head } from './head.ts';
import type { ImportContext } from './import-context.ts';
import { ImportError } from './import-error.ts';
import { plainText, toMdx } from './inline.ts';
import { policyLinks, relatedPolicies } from './other-policies.ts';
import { bodyMdx, mdxFile } from './section-file.ts';
import type { DraftSection } from './sections.ts';
import {
  positionOf,
  positionTerms,
  statedBelow,
  statedIn,
  termsOf,
  termsPattern,
  textOf,
  withStars,
} from './stated-positions.ts';
import { subjectOf } from './subject.ts';

/** Doubts about sentences of other sections that state positions: they are no coverage statements. */
export function doubtOtherPositions(context: ImportContext, { name, blocks }: DraftSection): void {
  for (const block of blocks) {
    if (statedIn(context, block).size === 0) continue;
    context.doubt(
      block,
      `This sentence states a position in the section ${name}: it is text there, and not among the coverage statements.`,
    );
  }
}

/** Doubts about sentences that deny a position: they state none. */
function doubtDenied(context: ImportContext, { blocks }: DraftSection): void {
  const denied = new RegExp(`${denial}.*\\bconsider.*\\b(?:${termsPattern(context)})\\b`, 'is');
  for (const block of blocks)
    if (
      block.kind === 'paragraph' &&
      denied.test(plainText(block.text)) &&
      statedIn(context, block).size === 0
    )
      context.doubt(block, 'This sentence denies a position, and is not a statement of its own.');
}

/** Doubts about a statement, or what is beside one, that a person has to read. */
function doubtPositions(context: ImportContext, block: Block, position: string | undefined): void {
  if (position === undefined) {
    if (block.kind !== 'table') return;
    const terms = new RegExp(`\\*\\*(?:${termsPattern(context)})\\b`, 'i');
    if (textsOf(block).some((text) => terms.test(withStars(text))))
      context.doubt(block, 'This table states positions: it is text, and no coverage statement.');
    return;
  }
  const sentences =
    textOf(block).match(/\bconsiders?\b.*?\bto be\b|\b(?:is|are) considered\b/g) ?? [];
  if (sentences.length > 1 && position !== severalPositions.id) {
    context.doubt(
      block,
      `Several sentences here state a position, and are one statement: “${position}”.`,
    );
  }
}

/**
 * The blocks from a statement's sentence to its end: its criteria, lists and notes.
 * @param own level of the heading that it stands under
 */
function statementEnd(context: ImportContext, blocks: Block[], start: number, own: number): number {
  /** The sentence leads to what stands below, which lower headings may part. */
  const leads = /:\W*$|\b(?:below|following)\b/.test(textOf(blocks[start] as Block));
  const isCriteria = (block: Block) =>
    block.kind === 'heading' &&
    context.profile.criteriaHeadings.some((pattern) =>
      new RegExp(pattern, 'i').test(plainText(block.text)),
    );
  let criteriaLevel: number | undefined;
  for (let index = start + 1; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    if (statedIn(context, block).size > 0) return index;
    if (block.kind !== 'heading') continue;
    const level = block.level ?? 2;
    if (isCriteria(block)) {
      criteriaLevel ??= level;
      continue;
    }
    const isLower = leads && (block.level ?? 3) > own;
    if (criteriaLevel === undefined ? !isLower : level < criteriaLevel) return index;
    // Headings of one level with the criteria name indications; one that begins another statement ends this.
    const rest = blocks.slice(index + 1);
    const next = rest.findIndex((one) => one.kind === 'heading');
    if (rest.slice(0, next < 0 ? undefined : next).some((one) => statedIn(context, one).size > 0))
      return index;
  }
  return blocks.length;
}

/** What is said where no sentence states a position: what was looked for, and where. */
function noPosition(context: ImportContext, { blocks }: DraftSection): ImportError {
  const [first] = blocks;
  const last = blocks.at(-1);
  const terms = positionTerms(context);
  const where =
    first && last
      ? `from line ${first.line} (“${beginning(textOf(first))}”) to line ${last.line} (“${beginning(textOf(last))}”)`
      : 'below the head of the document';
  return new ImportError(
    `No sentence of the coverage section, ${where}, states a position: none reads “… considers … to be …” or “… is considered …” with one of ${terms.join(', ')} in bold. Fix: Print the words of the position in bold (**investigational**), or add the payer’s words to its profile.`,
    first,
  );
}

/** coverage.mdx: the data of the policy, its head, and its statements with their criteria. */
export function coverageFile(
  context: ImportContext,
  head: Head,
  section: DraftSection,
  names: string[],
): string {
  const { number } = head;
  const statements: { id: string; position: string; subject: string }[] = [];
  const parts: string[] = [];
  const mdx = (blocks: Block[]) =>
    bodyMdx(context, blocks, { ...section, level: 2 }).map((part) =>
      policyLinks(context, part, number),
    );
  const taken = new Set<string>();
  let heading = '';
  let level = 2;
  for (let index = 0; index < section.blocks.length;) {
    const block = section.blocks[index] as Block;
    const terms = statedBelow(context, section.blocks[index - 1], block);
    if (terms.size > 0) {
      const end = statementEnd(context, section.blocks, index, level);
      const [text = ''] = textsOf(block).map(plainText);
      const subject = subjectOf(context, text, section.blocks[index + 1]) ?? heading;
      if (/^the following\b[^:]* …$/i.test(subject)) {
        context.doubt(
          block,
          `The subject of this statement reads “${subject}”, and no list below says what that is: write a better one in coverage.mdx.`,
        );
      }
      const words = anchorSlug(
        (heading || subject.replaceAll(' …', '')).split(' ').slice(0, 6).join(' '),
      );
      const base = `statement-${words || 'coverage'}`;
      let id = base;
      for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
      taken.add(id);
      const blocks = section.blocks.slice(index, end);
      const stated = termsOf(context, blocks.flatMap(textsOf));
      const position = positionOf(context, stated, blocks);
      if (position === severalPositions.id) {
        const printed = [...stated].join('” and “');
        context.doubt(block, `This statement takes several positions: “${printed}”.`);
      }
      doubtPositions(context, block, position);
      statements.push({ id, position, subject });
      context.count('coverage statements');
      const inside = bodyMdx(
        context,
        blocks,
        { ...section, level: 2 },
        false,
        Math.max(4, level + 1),
      ).map((part) => policyLinks(context, part, number));
      parts.push(
        [`<CoverageStatement id="${id}">`, ...inside, '</CoverageStatement>'].join('\n\n'),
      );
      index = end;
      continue;
    }
    if (block.kind === 'heading') {
      const isCoverage = context.profile.coverageHeadings.some((pattern) =>
        new RegExp(pattern, 'i').test(plainText(block.text)),
      );
      heading = isCoverage ? '' : plainText(block.text);
      level = isCoverage ? 2 : Math.max(3, block.level ?? 3);
      parts.push(`${'#'.repeat(Math.min(level, 6))} ${toMdx(block.text, context.references)}`);
      index += 1;
      continue;
    }
    doubtPositions(context, block, undefined);
    const next = section.blocks[index + 1];
    if (next?.kind === 'table') doubtPositions(context, next, undefined);
    const isCaption = block.kind === 'paragraph' && next?.kind === 'table';
    parts.push(...mdx(section.blocks.slice(index, index + (isCaption ? 2 : 1))));
    index += isCaption ? 2 : 1;
  }
  if (statements.length === 0) {
    throw noPosition(context, section);
  }
  doubtDenied(context, section);
  const related = relatedPolicies(context, section.blocks, number);
  context.count('related policies', related.length);
  const data = {
    number,
    title: head.title,
    payer: context.payer,
    sections: names,
    sourceSha256: context.sha256,
    masthead: head.masthead,
    ...(head.originalEffectiveDate && { originalEffectiveDate: head.originalEffectiveDate }),
    ...(head.currentEffectiveDate && { currentEffectiveDate: head.currentEffectiveDate }),
    ...(head.otherDates.length > 0 && { otherDates: head.otherDates }),
    statements,
    ...(related.length > 0 && { related }),
  };
  return mdxFile(data, [masthead(context, head), ...parts].join('\n\n'));
}
