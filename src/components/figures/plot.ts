/** A lane of a plot: its label leads to what the mark stands for. */
export interface PlotLane {
  label: string;
  href: string;
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
