/**
 * How a mark is drawn. Its border shows the form wherever backgrounds are not painted: on paper, and in
 * forced colors.
 */
export type MarkForm = 'filled' | 'outlined' | 'dashed';

/** A mark of a figure: its text, its accessible name, and its link. */
export interface FigureMark {
  text: string;
  name: string;
  href: string;
  form: MarkForm;
  /** The year that its text lacks, shown where there is no column to show it. */
  ofYear?: string;
}

/** The meaning of one form of mark, for the legend of a figure. */
export interface MarkMeaning {
  form: MarkForm;
  meaning: string;
}
