import type { Marked, Place } from './document-lines.ts';

/** An item of a list. */
export interface Item extends Place, Marked {
  /** Lists inside it, and paragraphs: "OR" between two items, a note. */
  children: (List | Paragraph)[];
}

/** A paragraph of text. */
export interface Paragraph extends Place {
  kind: 'paragraph';
  text: string;
}

/** A list whose items are all numbered, or all not. */
export interface List extends Place {
  kind: 'list';
  items: Item[];
}

/** A table: rows of cells, of which the first is the head if it has one. Lines in a cell end in "\n". */
export interface Table extends Place {
  kind: 'table';
  hasHead: boolean;
  rows: string[][];
  /** What a person should look at in it. */
  remarks?: string[];
}

/**
 * A block of a document. Its text is the Markdown of the document's extraction, as it stands there, with
 * lines and pages joined.
 */
export type Block =
  (Place & { kind: 'heading'; level: number | undefined; text: string }) | Paragraph | List | Table;

/** The texts of a block as the document has them: of its items, or of its cells. */
export function textsOf(block: Block): string[] {
  if (block.kind === 'table') return block.rows.flat();
  if (block.kind !== 'list') return [block.text];
  return block.items.flatMap(({ text, children }) => [text, ...children.flatMap(textsOf)]);
}
