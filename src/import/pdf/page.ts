/** A rectangle on a page, in points from its top left corner. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A piece of text of one font, as the file draws it. */
export interface Item {
  text: string;
  /** Left end of its baseline. */
  x: number;
  y: number;
  width: number;
  /** Size of its font. */
  size: number;
  bold: boolean;
  italic: boolean;
}

/** A page: what it draws, in the order in which it draws it. */
export interface Page {
  /** From 1. */
  number: number;
  items: Item[];
  /** Text that stands at an angle, as that of a watermark does. */
  slanted: string[];
  /** The lines, boxes and dots that are drawn. */
  shapes: Box[];
}
