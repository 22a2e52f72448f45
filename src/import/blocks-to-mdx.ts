import type { Block, Item, List, Table } from './document.ts';
import { asParagraph, toMdx, type References } from './inline.ts';

const romans = /^[ivxl]+$/i;

/** How a list is numbered: its type and what its first number is. */
function numbering(items: Item[]): { type: string; numbers: number[] } {
  const [first, second] = items.map(({ marker = '' }) => marker);
  if (!first) return { type: '', numbers: [] };
  if (/^\d/.test(first)) return { type: '1', numbers: items.map(({ marker }) => Number(marker)) };
  const isRoman =
    romans.test(first) &&
    (first.length > 1 || (/^[iI]$/.test(first) && (!second || /^ii$/i.test(second))));
  const isUpper = first === first.toUpperCase();
  const value = isRoman ? romanValue : (letter: string) => letter.toLowerCase().charCodeAt(0) - 96;
  const type = isRoman ? (isUpper ? 'I' : 'i') : isUpper ? 'A' : 'a';
  return { type, numbers: items.map(({ marker = '' }) => value(marker)) };
}

function romanValue(roman: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };
  const digits = Array.from(roman.toLowerCase()).map((digit) => values[digit] ?? 0);
  return digits.reduce(
    (sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit),
    0,
  );
}

const indented = (text: string, by: number): string =>
  text
    .split('\n')
    .map((line) => (line ? ' '.repeat(by) + line : line))
    .join('\n');

/** Runs of items that one list of Markdown can hold: alike numbered. */
function runs(list: List): Item[][] {
  const made: Item[][] = [];
  for (const item of list.items) {
    const run = made.at(-1);
    const last = run?.at(-1);
    const isAlike =
      last &&
      (last.marker === undefined) === (item.marker === undefined) &&
      last.delimiter === item.delimiter &&
      /^\d/.test(last.marker ?? '') === /^\d/.test(item.marker ?? '');
    if (run && isAlike) run.push(item);
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
          indented(listToMdx(child, references), mark.length),
        );
        return [`${mark}${text}`, ...inside].join('\n\n');
      });
      // A component in an item stands between empty lines, and so does all else of the list then.
      const isLoose = lines.some((line) => line.includes('<Lettered'));
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
