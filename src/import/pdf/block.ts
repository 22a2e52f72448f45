import type { Run } from './runs.ts';

/** Where a text begins and ends, by which what a page parts is put together. */
export interface Extent {
  /** Left end of its first line, and of those that it wraps. */
  firstX: number;
  wrappedX: number;
  /** Width of its first word. */
  firstWord: number;
  /** Width that its last line has left. */
  room: number;
}

/** A block of a PDF, before it is written as text. */
export type PdfBlock = { page: number } & (
  | {
      kind: 'heading';
      /** What headings of this kind have in common: the larger, the higher they stand. */
      rank: number;
      runs: Run[];
    }
  | { kind: 'paragraph'; runs: Run[]; extent: Extent }
  | {
      kind: 'item';
      /** How many lists it is in, besides its own. */
      depth: number;
      /** The printed marker as it stands; undefined for a bullet. */
      marker: string | undefined;
      runs: Run[];
      extent: Extent;
    }
  | {
      kind: 'table';
      rows: Cell[][];
      /** Left end of the text of each column. */
      lefts: number[];
      /** Its last row goes on on the next page: the line below it is missing. */
      isCut: boolean;
    }
);

/** A cell: its lines, where it has several. */
export type Cell = Run[][];
