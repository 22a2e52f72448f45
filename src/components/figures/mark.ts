/**
 * How a mark is drawn. Its border tells the form wherever a background is not painted: on paper, and in
 * colors that the reader's system forces.
 */
export type MarkForm = 'filled' | 'outlined' | 'dashed';

/** A mark of a figure: what it shows, what it is called, and what it leads to. */
export interface FigureMark {
  text: string;
  name: string;
  href: string;
  form: MarkForm;
  /** The year that its text lacks, shown where no column says it. */
  ofYear?: string;
}

/** What one form of mark means, for the key of a figure. */
export interface MarkMeaning {
  form: MarkForm;
  meaning: string;
}
