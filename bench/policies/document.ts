import { stringify } from 'yaml';

/** A piece of a section, as in its MDX file and as in the document of record. */
export interface Block {
  /** Empty if only the document has it, such as a table row whose data is in the frontmatter. */
  mdx: string;
  /** Empty if only the file has it, such as the tag of a component. */
  source: string;
  /** The separator before it in the document: a table row follows the previous one without an empty line. */
  before: '\n' | '\n\n';
}

/** A section of a policy: its frontmatter, and its text in both forms. */
export interface Section {
  name: string;
  data: Record<string, unknown>;
  blocks: Block[];
}

const block = (mdx: string, source: string): Block => ({ mdx, source, before: '\n\n' });

export const heading = (level: number, text: string): Block =>
  block(`${'#'.repeat(level)} ${text}`, `${'#'.repeat(level)} **${text}**`);

/** Links inside the policy, which the document does not have. */
const links = /\[([^\]]+)\]\([a-z]+#[\w-]+\)/g;

/** @param source if it differs by more than links inside the policy */
export const paragraph = (mdx: string, source = mdx.replace(links, '$1')): Block =>
  block(mdx, source);

export const list = (items: string[]): Block =>
  paragraph(items.map((item) => `- ${item}`).join('\n'));

/** A component around blocks; its tags are only in the file. */
export const component = (name: string, attributes: string, inside: Block[]): Block[] => [
  block(`<${name}${attributes && ` ${attributes}`}>`, ''),
  ...inside,
  block(`</${name}>`, ''),
];

/** A component that prints frontmatter data, and the lines that the document has for it. */
export const printed = (tag: string, [first = '', ...lines]: string[]): Block[] => [
  block(tag, first),
  ...lines.map((line): Block => ({ mdx: '', source: line, before: '\n' })),
];

/** The MDX file of a section. */
export function mdxFile({ data, blocks }: Section): string {
  const body = blocks.map(({ mdx }) => mdx).filter(Boolean);
  return `---\n${stringify(data, { lineWidth: 0 })}---\n\n${body.join('\n\n')}\n`;
}

/** Splits a paragraph in two where a page ends; a list, a heading and a row stay whole. */
function split(text: string, words: number): [string, string] | undefined {
  if (!/^[A-Z]/.test(text) || text.includes('\n')) return undefined;
  const all = text.split(' ');
  if (words < 10 || all.length - words < 10) return undefined;
  return [all.slice(0, words).join(' '), all.slice(words).join(' ')];
}

/** The document as pages of about equal length. Paragraphs continue across pages. */
function pagesOf(sections: Section[], count: number): string[] {
  const blocks = sections.flatMap((section) => section.blocks).filter(({ source }) => source);
  const words = (text: string) => text.split(/\s+/).length;
  const perPage = blocks.reduce((sum, { source }) => sum + words(source), 0) / count;
  const pages: string[] = [];
  let page = '';
  for (const { source, before } of blocks) {
    let rest = source;
    const room = Math.ceil(perPage) - words(page);
    if (page && words(rest) > room && pages.length < count - 1) {
      const [here, next] = split(rest, room) ?? ['', rest];
      pages.push(here ? page + before + here : page);
      page = '';
      rest = next;
    }
    page += page ? before + rest : rest;
  }
  return [...pages, page];
}

/**
 * The document of record as received: pages, separated by the foot of one and the head of the next.
 * @param furniture the lines of foot and head
 */
export const sourceFile = (sections: Section[], pages: number, furniture: string[][]): string =>
  `${pagesOf(sections, pages)
    .flatMap((page, index) =>
      index === 0 ? [page] : [furniture[index % furniture.length]?.join('\n\n') ?? '', page],
    )
    .join('\n\n')}\n`;
