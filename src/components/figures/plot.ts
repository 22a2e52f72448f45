/** A lane of a plot: its label leads to what the mark stands for. */
export interface PlotLane {
  label: string;
  /** Further lines of the label. */
  more?: string[];
  href: string;
  /** Of an item that is over the mark is hollow. */
  isOver?: boolean;
  at: number;
  /** Where it ends, if it is a time and not a moment. */
  until?: number;
}

/** A word under the plot, and the place that it names. */
export interface PlotTick {
  at: number;
  label: string;
}

/** A day that goes through all lanes of a plot. */
export interface PlotGuide {
  at: number;
  label: string;
  attributes: Record<string, string | boolean>;
}
