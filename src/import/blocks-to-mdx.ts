import type { Block, Item, List, Table } from './blocks.ts';
import { asParagraph, toMdx, type References } from './inline.ts';
import { isNext, numbering } from './numbering.ts';

const indented = (text: string, by: number): string =>
  text
    .split('\n')
    .map((line) => (line ? ' '.repeat(by) + line : line))
    .join('\n');

/** Runs of items that one list of Markdown can hold: it counts, so a number that is left out begins another. */
function runs(list: List): Item[][] {
  const made: Item[][] = [];
  for (const item of list.items) {
    const run = made.at(-1);
    if (run && isNext(run, item)) run.push(item);
    else made.push([item]);
  }
  return made;
}

function listToMdx(list: List, references: References): string {
  return runs(list)
    .map((items) => {
      const { type, numbers } = numbering(items);
      const lines = items.map((item, index) => {
        const mark = type ? `${numbers[index] ?? ''}. ` : '- ';
        const text = asParagraph(toMdx(item.text, references));
        const inside = item.children.map((child) =>
          indented(
            child.kind === 'list'
              ? listToMdx(child, references)
              : asParagraph(toMdx(child.text, references)),
            mark.length,
          ),
        );
        return [`${mark}${text}`, ...inside].join('\n\n');
      });
      // A component or a paragraph in an item stands between empty lines, and so does all else of the list then.
      const isLoose =
        lines.some((line) => line.includes('<Lettered')) ||
        items.some(({ children }) => children.some(({ kind }) => kind === 'paragraph'));
      const markdown = isLoose ? lines.join('\n\n') : lines.join('\n').replace(/\n\n+/g, '\n');
      const delimiter = items[0]?.delimiter ?? '.';
      if (!type || (type === '1' && delimiter === '.')) return markdown;
      const attributes =
        delimiter === '.' ? `type="${type}"` : `type="${type}" delimiter="${delimiter}"`;
      return `<Lettered ${attributes}>\n\n${markdown}\n\n</Lettered>`;
    })
    .join('\n\n{/* another list */}\n\n');
}

/** A table as Markdown (GFM). */
export function tableToMdx({ rows, hasHead }: Table, references: References): string {
  const width = Math.max(...rows.map((row) => row.length));
  const cell = (text: string) => toMdx(text, references).replace(/(?<!\\)\|/g, '\\|');
  const line = (row: string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cell(row[at] ?? '')).join(' | ')} |`;
  const [head = [], ...body] = hasHead ? rows : [[], ...rows];
  return [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n');
}

/** Where the text of a section stands in the outline of its page. */
export interface Outline {
  /** Level of the heading that is the section's own. */
  own: number;
  /** The lowest level that another heading may have. */
  least: number;
}

/** A block of a document as MDX. */
export function blockToMdx(block: Block, references: References, { own, least }: Outline): string {
  switch (block.kind) {
    case 'heading': {
      const level = block.level === undefined ? least : Math.max(least, block.level - own + 2);
      // Markdown leaves out # at the end of a heading.
      const text = toMdx(block.text, references).replace(/(?<!\\)#(?=#*$)/, '\\#');
      return `${'#'.repeat(Math.min(level, 6))} ${text}`;
    }
    case 'paragraph':
      return asParagraph(toMdx(block.text, references));
    case 'list':
      return listToMdx(block, references);
    case 'table':
      return tableToMdx(block, references);
  }
}
