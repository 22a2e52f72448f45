/** A lane of a plot: its label links to what the mark represents. */
export interface PlotLane {
  label: string;
  /** Further lines of the label. */
  more?: string[];
  href: string;
  /** True for an ended item, whose mark is hollow. */
  isOver?: boolean;
  at: number;
  /** Its end, if it is a period rather than a moment. */
  until?: number;
}

/** A label under the plot, and its position. */
export interface PlotTick {
  at: number;
  label: string;
}

/** A day drawn across all lanes of a plot. */
export interface PlotGuide {
  at: number;
  label: string;
  attributes: Record<string, string | boolean>;
}
