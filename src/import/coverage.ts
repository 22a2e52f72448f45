import GithubSlugger from 'github-slugger';
import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import { areStatedTogether, statedTerms } from '../compile/statements.ts';
import { severalPositions } from '../payers/index.ts';
import type { Block, List } from './document.ts';
import { beginning } from './document-form.ts';
import { masthead, type Head } from './head.ts';
import type { ImportContext } from './import-context.ts';
import { ImportError } from './import-error.ts';
import { asParagraph, plainText, toMdx } from './inline.ts';
import { bodyMdx, mdxFile } from './section-file.ts';
import type { DraftSection } from './sections.ts';

/** The texts of a block as the document has them: of its items, or of its cells. */
function textsOf(block: Block): string[] {
  if (block.kind === 'table') return block.rows.flat();
  if (block.kind !== 'list') return [block.text];
  return block.items.flatMap((item) => [item.text, ...item.children.flatMap(textsOf)]);
}

/** All words of a block. */
const textOf = (block: Block): string => textsOf(block).map(plainText).join(' ');

/** Text with the numbers of other policies as links. */
function policyLinks(context: ImportContext, mdx: string, own: string): string {
  if (!/medical polic/i.test(mdx)) return mdx;
  const digits = context.profile.policyNumber.digits;
  return mdx.replace(
    new RegExp(`(?<![\\w/."#-])(\\d{${digits}})(?![\\w-])`, 'g'),
    (whole, number: string) => (number === own ? whole : `<PolicyLink number="${number}" />`),
  );
}

/** Other policies that notes of the head name, sentence by sentence. */
function relatedPolicies(
  context: ImportContext,
  blocks: Block[],
  own: string,
): { number: string; title: string }[] {
  const related = new Map<string, string>();
  const number = new RegExp(`\\b\\d{${context.profile.policyNumber.digits}}\\b`, 'g');
  const patterns = context.profile.otherPolicies.map((pattern) => new RegExp(pattern, 'i'));
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const sentence of plainText(block.text).split(/(?<=\d\.) (?=\p{Lu})/u)) {
      const match = patterns.map((one) => one.exec(sentence)).find((one) => one !== null);
      if (!match) continue;
      const numbers = (sentence.slice(match.index).match(number) ?? []).filter(
        (one) => one !== own,
      );
      const titles = numbers.length > 1 ? (match[1] ?? '').split(' and ') : [match[1] ?? ''];
      if (titles.length !== numbers.length)
        context.doubt(block, `Which title belongs to which of the policies ${numbers.join(', ')}?`);
      for (const [index, one] of numbers.entries()) {
        const title = titles.length === numbers.length ? titles[index] : match[1];
        if (title) related.set(one, title.trim());
      }
    }
  }
  return [...related].map(([other, title]) => ({ number: other, title }));
}

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

/** The terms of all positions of the payer, as a part of a regular expression; longer ones first. */
const termsPattern = ({ profile }: ImportContext): string =>
  [...new Set(profile.positions.flatMap((one) => one.terms))]
    .sort((one, other) => other.length - one.length)
    .join('|');

/** The terms of a paragraph that states a position; none of any other. */
function statedIn(context: ImportContext, block: Block): Set<string> {
  if (block.kind !== 'paragraph') return new Set();
  const text = plainText(block.text);
  const isBold = new RegExp(
    `\\b(?:(?:is|are|be)(?: considered(?: to be)?)?|considers?\\b[^.]*) \\*\\*(?:${termsPattern(context)})\\b`,
    'i',
  ).test(withStars(block.text));
  const states = isBold || /\bconsiders?\b.*\bto be\b|\b(?:is|are|be) considered\b/i.test(text);
  // A note states a position of its own only in bold words; else it says something of the one above.
  const isNote = /^Note\b/.test(text) && !isBold;
  if (!states || isNote || /^Coverage for\b/.test(text)) return new Set();
  return termsOf(context, [block.text]);
}

/** The terms that the items of a list state. */
const statedInItems = (context: ImportContext, { items }: List): Set<string> =>
  new Set(
    items.flatMap(({ text, line, page }) => [
      ...statedIn(context, { kind: 'paragraph', text, line, page }),
    ]),
  );

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

/** The terms of a paragraph that states in plain words the position of the heading above it. */
function statedBelow(
  context: ImportContext,
  heading: Block | undefined,
  block: Block,
): Set<string> {
  if (block.kind === 'list') return statedInItems(context, block);
  const stated = statedIn(context, block);
  if (stated.size > 0 || block.kind !== 'paragraph' || heading?.kind !== 'heading') return stated;
  const [term] = new RegExp(termsPattern(context), 'i').exec(plainText(heading.text)) ?? [];
  const isStated =
    term !== undefined &&
    new RegExp(`\\b(?:is|are) (?:considered )?${term}\\b`, 'i').test(plainText(block.text));
  return isStated ? new Set([term.toLowerCase()]) : stated;
}

/** Text whose bold words have the marks of Markdown. */
const withStars = (text: string): string => text.replace(/<\/?(?:b|strong)>/gi, '**');

/** The terms of the payer's positions that texts state. */
function termsOf(context: ImportContext, texts: string[]): Set<string> {
  const terms = [...new Set(context.profile.positions.flatMap((one) => one.terms))];
  return statedTerms(treeOf(context, texts), terms);
}

/** Texts as the site prints them. */
const treeOf = (context: ImportContext, texts: string[]): Root => {
  const mdx = texts
    .map((text) => asParagraph(toMdx(withStars(text), context.references)))
    .join('\n\n');
  return mdxToHast(mdx, {}) as unknown as Root;
};

/** The position that a statement takes, by its terms and its criteria. */
function positionOf(context: ImportContext, terms: Set<string>, blocks: Block[]): string {
  if (terms.size > 1 && !areStatedTogether(treeOf(context, blocks.flatMap(textsOf)), terms))
    return severalPositions.id;
  const text = blocks.map(textOf).join(' ');
  const found = context.profile.positions.filter(
    (one) => one.terms.length === terms.size && one.terms.every((term) => terms.has(term)),
  );
  const [first, ...others] = found;
  if (!first) return severalPositions.id;
  const isConditional =
    /\bcriteria\b|\bwhen\b|\bif\b|\b(?:all|any|both|each|either|one|two|three)(?: one)?(?: or more)? of (?:the|these) (?:following|indications|conditions)\b|\b(?:indications|conditions)(?: listed)? below\b/i.test(
      text,
    );
  return isConditional ? first.id : (others[0] ?? first).id;
}

/** The end of a subject that leads to a list. */
const beforeList =
  /,?\s(?:including|such as)\b(?:,? but not limited to,?)?[^,]*\bthe following(?: \w+){0,3}$/i;

/**
 * What a sentence states a position on: "considers … to be", or "… is considered". Where it leads to a
 * list, it is visibly cut before that.
 */
function subjectOf(context: ImportContext, sentence: string): string | undefined {
  const terms = termsPattern(context);
  const considers = (end: string) =>
    new RegExp(`considers?\\s+(?:the\\s+)?(?:use of\\s+)?(.+?),?\\s+(?:${end})\\b`, 'i').exec(
      sentence,
    );
  const isConsidered = new RegExp(
    `^(?:Note: )?(?:Based on [^,]+, )?(?:the\\s+)?(?:use of\\s+)?(.+?),? (?:(?:is|are) \\w+ and )?(?:is|are|(?:may|can|will|would|should|must) be) (?:considered|(?:${terms})\\b)`,
    'i',
  );
  return (considers('to be') ?? isConsidered.exec(sentence) ?? considers(terms))?.[1]
    ?.replace(/\*+|‡/g, '')
    .replace(/^following\b/i, 'the following')
    .replace(beforeList, ' …')
    .replace(/\bthe following(?: \w+){0,3}$/i, '$& …');
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
  const terms = [...new Set(context.profile.positions.flatMap((one) => one.terms))];
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
      const subject = subjectOf(context, text) ?? heading;
      const base = `statement-${new GithubSlugger().slug((heading || subject.replace(/ …$/, '')).split(' ').slice(0, 6).join(' ')) || 'coverage'}`;
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
        section.blocks.slice(index, end),
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
  const related = relatedPolicies(context, section.blocks, number);
  context.count('related policies', related.length);
  const data = {
    number,
    title: head.title,
    payer: context.payer,
    sections: names,
    sourceSha256: context.sha256,
    masthead: head.masthead,
    originalEffectiveDate: head.originalEffectiveDate,
    currentEffectiveDate: head.currentEffectiveDate,
    ...(head.otherDates.length > 0 && { otherDates: head.otherDates }),
    statements,
    ...(related.length > 0 && { related }),
  };
  return mdxFile(data, [masthead(context, head), ...parts].join('\n\n'));
}
