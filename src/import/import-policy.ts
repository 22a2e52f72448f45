import { createHash } from 'node:crypto';
import { profileOf } from '../payers/index.ts';
import { pageFurniture } from '../source/page-furniture.ts';
import { readText } from '../source/read-text.ts';
import { citesInParentheses } from './cited-in-parentheses.ts';
import { codingFile } from './coding.ts';
import { coverageFile, doubtOtherPositions } from './coverage.ts';
import type { Block } from './blocks.ts';
import { readDocument, readLines } from './document.ts';
import { formOf } from './document-form.ts';
import { readHead, type Head } from './head.ts';
import { historyFile } from './history.ts';
import { ImportContext, type Doubt } from './import-context.ts';
import { ImportError } from './import-error.ts';
import { definitionsOf, noticesFile, withoutCopyright } from './notices.ts';
import { numberedReferences, referencesFile } from './reference-list.ts';
import { bodyMdx, mdxFile, ownHeading } from './section-file.ts';
import { unreadTables } from './unread-tables.ts';
import { sectionsOf, type DraftSection } from './sections.ts';

/** A document as the files of a policy's folder. */
export interface ImportedPolicy {
  number: string;
  /** The files by name, without source.txt. */
  files: Map<string, string>;
  /** What was found, with counts. */
  counts: Record<string, number>;
  doubts: Doubt[];
  /** The repeated lines that were taken as page furniture, with how often. */
  furniture: Map<string, number>;
}

/** A section as its file: by its kind, else as text. */
function sectionFile(
  context: ImportContext,
  head: Head,
  section: DraftSection,
  names: string[],
  copyright: string[],
): string {
  switch (section.name) {
    case 'coverage':
      return coverageFile(context, head, section, names);
    case 'references':
      return referencesFile(context, section);
    case 'history':
      return historyFile(context, head, section);
    case 'coding':
      return codingFile(context, section);
    case 'notices':
      return noticesFile(context, section, copyright);
    default: {
      const { heading, rest } = ownHeading(context, section);
      const body = [heading, ...bodyMdx(context, rest, section, section.name === 'trials')];
      return mdxFile(
        section.label === undefined ? {} : { label: section.label },
        body.filter(Boolean).join('\n\n'),
      );
    }
  }
}

/** The files of the policy whose document has these blocks. */
function importBlocks(
  context: ImportContext,
  blocks: Block[],
  askedNumber: string | undefined,
): { number: string; files: Map<string, string> } {
  for (const block of blocks)
    if (block.kind === 'table')
      for (const remark of block.remarks ?? []) context.doubt(block, remark);
  const { copyright, rest } = withoutCopyright(context, blocks);
  const head = readHead(context, rest, askedNumber);
  const sections = sectionsOf(context, head.rest);
  const find = (name: string) => sections.find((section) => section.name === name);
  const numbers = new Set(
    numberedReferences(find('references')).map(({ marker }) => Number(marker)),
  );
  context.references = {
    definitions: definitionsOf(find('notices')),
    numbers,
    inParentheses: citesInParentheses(
      context,
      sections.filter(({ name }) => name !== 'references').flatMap((one) => one.blocks),
      numbers,
    ),
  };
  if (copyright.length === 0) {
    const last = blocks.at(-1) ?? { line: 1, page: 1 };
    context.doubt(last, 'The document does not end with the foot of its pages: it may be cut off.');
  }
  const names = [
    ...sections.map(({ name }) => name),
    ...(find('notices') || copyright.length === 0 ? [] : ['notices']),
  ];
  const files = new Map<string, string>();
  for (const section of sections) {
    if (section.name !== 'coverage') doubtOtherPositions(context, section);
    files.set(section.name, sectionFile(context, head, section, names, copyright));
  }
  if (names.length > sections.length)
    files.set('notices', noticesFile(context, undefined, copyright));
  context.count('sections', names.length);
  return { number: head.number, files };
}

/** True for text with headings or bold words. Without these no position can be read from it. */
const hasMarks = (text: string): boolean => /^#{1,6} \S|\*\*\S[^*\n]*\S\*\*/m.test(text);

/**
 * The folder of a policy made from its document of record. Every word of the document that is no page
 * furniture is in one of the files, in its order; what could not be recognized stands as text where it was.
 * @param bytes of the document, UTF-8
 * @param payer name of a profile
 * @param number where the document does not say it
 * @throws ImportError if it is no policy of this payer
 */
export function importPolicy(bytes: Uint8Array, payer: string, number?: string): ImportedPolicy {
  const { text } = readText(Buffer.from(bytes));
  const furniture = pageFurniture(text, profileOf(payer).pageFurniture);
  const lines = readLines(text, furniture.breaks);
  const blocks = readDocument(lines);
  if (blocks.length === 0)
    throw new ImportError('The document has no text. A scan must be recognized (OCR) first.', {
      line: 1,
      page: 1,
    });
  if (!hasMarks(text)) {
    throw new ImportError(
      `Nothing in the document is marked as a heading (## …) or is bold (**…**), which tell its sections and positions. ${formOf(blocks)} Fix: Import the PDF itself, or its text with headings, bold words, lists and tables as in Markdown.`,
      blocks[0],
    );
  }
  const context = new ImportContext(payer, createHash('sha256').update(bytes).digest('hex'));
  for (const place of unreadTables(lines))
    context.doubt(place, 'This looks like a table that could not be read; it was kept as text.');
  const imported = importBlocks(context, blocks, number);
  return {
    ...imported,
    counts: context.counts,
    doubts: context.doubts,
    furniture: furniture.lines,
  };
}
