import { ElementType, parseDocument } from 'htmlparser2';
import { characterReference, inlineElements, referredCharacter } from '../source/html-cells.ts';
import type { Table } from './blocks.ts';
import type { Place } from './document-lines.ts';

type ChildNode = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<ChildNode, { attribs: unknown }>;

/** A table in HTML: its caption, and its rows with remarks on what a table of Markdown cannot have. */
export interface HtmlTable {
  caption: string;
  table: Table;
}

/** Marks of emphasis and level, which the text of a document has in the same form. */
const kept = new Set(['b', 'i', 'em', 'strong', 'u', 'sup', 'sub']);

const isElement = (node: ChildNode): node is Element => node.type === ElementType.Tag;
const named = ({ children }: Element, ...names: string[]): Element[] =>
  children.filter(isElement).filter(({ name }) => names.includes(name));

/** Text without references to characters; what Markdown would read as a mark is escaped. */
const withCharacters = (text: string): string =>
  text.replace(new RegExp(characterReference, 'gi'), (reference) =>
    referredCharacter(reference).replace(/^[*_|[\]()#<>`~&$.!+-]$/, '\\$&'),
  );

/** The text of a node as a document has it, its blocks as lines. */
function textOf(node: ChildNode): string {
  if (node.type === ElementType.Text) return withCharacters(node.data.replace(/\s+/g, ' '));
  if (!isElement(node)) return '';
  const { name, attribs } = node;
  if (name === 'br') return '\n';
  const inside = node.children.map(textOf).join('');
  if (kept.has(name)) return inside.trim() ? `<${name}>${inside}</${name}>` : inside;
  const address = name === 'a' ? attribs['href'] : undefined;
  if (address && /^https?:[^\s()]+$/.test(address) && /^[^[\]\n]{1,200}$/.test(inside.trim()))
    return `[${inside.trim()}](${address})`;
  return inlineElements.has(name) || ['sup', 'sub'].includes(name) ? inside : `\n${inside}\n`;
}

/** The text of nodes, line by line. */
const linesIn = (nodes: ChildNode[]): string =>
  nodes
    .map(textOf)
    .join('')
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter(Boolean)
    .join('\n');

const has = (nodes: ChildNode[], name: string): boolean =>
  nodes.some((node) => isElement(node) && (node.name === name || has(node.children, name)));

const span = ({ attribs }: Element, attribute: string): number =>
  Math.min(Math.max(Number.parseInt(attribs[attribute] ?? '1', 10) || 1, 1), 100);

/** What stands in the rows of a table: its cells, or text beside them. */
function rowsOf(table: Element): ChildNode[][] {
  return table.children.flatMap((child): ChildNode[][] => {
    if (!isElement(child))
      return child.type === ElementType.Text && child.data.trim() ? [[child]] : [];
    if (['thead', 'tbody', 'tfoot'].includes(child.name)) return rowsOf(child);
    if (['caption', 'colgroup', 'col'].includes(child.name)) return [];
    if (child.name !== 'tr') return [[child]];
    return [
      child.children.filter(
        (cell) => isElement(cell) || (cell.type === ElementType.Text && cell.data.trim()),
      ),
    ];
  });
}

/**
 * Reads a table in HTML. A cell that spans several rows or columns has its text in the first of them, and
 * leaves the others empty.
 * @param html from `<table` to `</table>`
 */
export function readHtmlTable(html: string, place: Place): HtmlTable | undefined {
  const [element] = parseDocument(html, { decodeEntities: false }).children.filter(isElement);
  if (element?.name !== 'table') return undefined;
  const rows: string[][] = [];
  const remarks = new Set<string>();
  /** For each column, in how many rows a cell from above still stands. */
  const taken: number[] = [];
  for (const cells of rowsOf(element)) {
    const row: string[] = [];
    const pass = () => {
      while ((taken[row.length] ?? 0) > 0) {
        taken[row.length] = (taken[row.length] ?? 1) - 1;
        row.push('');
      }
    };
    for (const cell of cells) {
      pass();
      const inside = isElement(cell) ? cell.children : [cell];
      row.push(linesIn(inside));
      if (has(inside, 'table'))
        remarks.add('A cell has a table in it: its rows are lines of the cell.');
      if (has(inside, 'ol'))
        remarks.add('A cell has a numbered list: its items are lines, without the numbers.');
      if (!isElement(cell)) continue;
      const [columns, below] = [span(cell, 'colspan'), span(cell, 'rowspan') - 1];
      if (columns > 1 || below > 0)
        remarks.add(
          'A cell spans several rows or columns: its text stands in the first of them, and the others are empty.',
        );
      taken[row.length - 1] = below;
      for (let more = 1; more < columns; more++) {
        row.push('');
        taken[row.length - 1] = below;
      }
    }
    pass();
    if (row.some(Boolean)) rows.push(row);
  }
  if (rows.length === 0) return undefined;
  const caption = linesIn(named(element, 'caption').flatMap(({ children }) => children));
  return {
    caption: caption.replaceAll('\n', ' '),
    table: { kind: 'table', hasHead: true, rows, remarks: [...remarks], ...place },
  };
}
