import { kindOf } from '../model/sections.ts';
import { emphasisMarks } from '../source/emphasis.ts';
import type { ImportContext } from './import-context.ts';
import type { PayerProfile } from '../payers/profile.ts';
import type { Block } from './blocks.ts';
import { plainText } from './inline.ts';

/** A part of a document that becomes the file of a section. */
export interface DraftSection {
  name: string;
  /** For a section that no kind describes: what navigation calls it. */
  label: string | undefined;
  /** Level of its own heading in the document. */
  level: number;
  blocks: Block[];
}

/** A footnote that defines a term, or a notice: where the definitions of a document begin. */
const beginsNotices = (text: string): boolean =>
  (/^(?:\\?\*){1,3}\s?\p{Lu}[\p{L} &/,’'-]+(?:\(.*\))?\s[–-]\s/u.test(text) &&
    !emphasisMarks(text).has(0)) ||
  /^\*\*NOTICE:?\*\*/.test(text) ||
  /^‡\s?Indicat/.test(text);

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '') || 'section';

/** What makes the names of sections with one heading differ: a, b … z, aa, bb … */
const suffix = (count: number): string =>
  String.fromCharCode(97 + (count % 26)).repeat(1 + Math.floor(count / 26));

const matches = (patterns: string[], text: string): boolean =>
  patterns.some((pattern) => new RegExp(pattern, 'i').test(text));

/**
 * From which heading on sections begin, and the last heading above coverage statements before them. What
 * stands above the coverage statements, such as definitions, stays with them: the coverage comes first.
 */
function coverageExtent(blocks: Block[], profile: PayerProfile): { from: number; last: number } {
  const names = (patterns: string[]) => (block: Block) =>
    block.kind === 'heading' && matches(patterns, plainText(block.text));
  const isSection = names(profile.sections.flatMap(({ headings }) => headings));
  const isCoverage = names(profile.coverageHeadings);
  const saysCoverage = (block: Block) =>
    isCoverage(block) ||
    (block.kind === 'paragraph' && matches(profile.coverageSentences, plainText(block.text)));
  const isFirst = !blocks.slice(0, Math.max(0, blocks.findIndex(isSection))).some(saysCoverage);
  const from = isFirst ? Math.max(0, blocks.findIndex(isCoverage)) : 0;
  const end = blocks.findIndex((block, index) => index >= from && isSection(block));
  return { from, last: blocks.slice(0, end < 0 ? undefined : end).findLastIndex(isCoverage) };
}

/**
 * The headings that begin the sections of the profile: of several that could, the first of the highest
 * level. A heading inside another section, such as “Coding” in guidelines, begins none.
 */
function sectionHeadings(blocks: Block[], from: number, profile: PayerProfile): Map<Block, string> {
  const found = new Map<string, { block: Block; level: number }>();
  for (const block of blocks.slice(from)) {
    if (block.kind !== 'heading') continue;
    const text = plainText(block.text);
    const name = profile.sections.find(({ headings }) => matches(headings, text))?.name;
    const level = block.level ?? 3;
    if (name === undefined || level >= (found.get(name)?.level ?? Infinity)) continue;
    found.set(name, { block, level });
  }
  return new Map([...found].map(([name, { block }]) => [block, name]));
}

/**
 * A section whose headings stand one level below another, whatever levels its document leaves out. A bold
 * line among them is one of them, such as the name of a society among others.
 */
function withClosedLevels(section: DraftSection): DraftSection {
  const levelsBelow = section.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level !== undefined && block.level > section.level
      ? [block.level]
      : [],
  );
  const levels = [...new Set(levelsBelow)].sort((one, other) => one - other);
  let before: number | undefined;
  const blocks = section.blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    before = block.level ?? before;
    if (before === undefined || before <= section.level) return block;
    return { ...block, level: section.level + 1 + levels.indexOf(before) };
  });
  return { ...section, blocks };
}

/**
 * Parts a document into sections by its headings, as the payer's profile names them. A heading of the
 * first two levels that it does not name begins a section of its own, unless more coverage statements
 * follow; all else stays where it stands.
 */
export function sectionsOf(context: ImportContext, blocks: Block[]): DraftSection[] {
  const { profile } = context;
  const { from, last } = coverageExtent(blocks, profile);
  const named = sectionHeadings(blocks, from, profile);
  const sections: DraftSection[] = [{ name: 'coverage', label: undefined, level: 2, blocks: [] }];
  const has = (name: string) => sections.some((section) => section.name === name);
  /** Names that a section of its own cannot have: those of the kinds, and of the whole policy. */
  const reserved = (name: string) => name === 'full' || kindOf(name) !== 'prose';
  const begin = (name: string, label: string | undefined, level: number) => {
    let unique = name;
    const isTaken = () => has(unique) || (label !== undefined && reserved(unique));
    for (let count = 0; isTaken(); count++) unique = `${name}-${suffix(count)}`;
    sections.push({
      name: unique,
      label: label ?? (unique === name ? undefined : name),
      level,
      blocks: [],
    });
  };
  for (const [index, block] of blocks.entries()) {
    const current = sections.at(-1);
    if (block.kind === 'heading') {
      const text = plainText(block.text);
      const known = named.get(block);
      const isAbove =
        index < from && profile.sections.some(({ headings }) => matches(headings, text));
      const isCoverage =
        current?.name === 'coverage' && (index < last || matches(profile.coverageHeadings, text));
      const isTop = block.level !== undefined && block.level <= 2;
      if (isAbove) {
        context.doubt(
          block,
          `“${text}” stands above the coverage statements: it is kept there, on the page of the coverage.`,
        );
      } else if (known !== undefined) begin(known, undefined, block.level ?? 3);
      else if (isTop && !isCoverage) begin(slugOf(text), text, block.level ?? 2);
    } else if (
      block.kind === 'paragraph' &&
      beginsNotices(block.text) &&
      !has('notices') &&
      sections.length > 1
    ) {
      begin('notices', undefined, 2);
    }
    sections.at(-1)?.blocks.push(block);
  }
  // In coverage the levels tell which statements belong together.
  return sections.map((section) =>
    section.name === 'coverage' ? section : withClosedLevels(section),
  );
}
