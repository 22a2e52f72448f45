/** A mark of a plot: where it stands across it, 0 to 1, and in which row of its lane, upwards. */
export interface PlotMark {
  at: number;
  row: number;
  /** Attributes of the mark, for its looks and for what reads the page. */
  attributes: Record<string, string>;
}

/** A lane of a plot. `rows` is the most marks that stand on each other in it. */
export interface PlotLane {
  label: string;
  rows: number;
  marks: PlotMark[];
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

/** Something to draw: a year or a date, and the attributes of its mark. */
export interface Dated {
  date: string;
  attributes?: Record<string, string>;
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** Few enough to be read on a screen of 320 px. */
const mostLabels = 7;

/** Lays out a plot with a column a year: marks of one year stand on each other in their lane. */
export function yearPlot(groups: { label: string; dated: Dated[] }[]): {
  lanes: PlotLane[];
  ticks: PlotTick[];
} {
  const all = groups.flatMap(({ dated }) => dated.map(({ date }) => yearOf(date)));
  if (all.length === 0) return { lanes: [], ticks: [] };
  const first = Math.min(...all);
  const count = Math.max(...all) - first + 1;
  const at = (year: number) => (year - first + 0.5) / count;

  const lanes = groups.map(({ label, dated }) => {
    const perYear = new Map<number, number>();
    const marks = dated.map(({ date, attributes = {} }) => {
      const row = perYear.get(yearOf(date)) ?? 0;
      perYear.set(yearOf(date), row + 1);
      return { at: at(yearOf(date)), row, attributes };
    });
    return { label, rows: Math.max(0, ...perYear.values()), marks };
  });
  const years = Array.from({ length: count }, (_, index) => first + index);
  const step = Math.ceil(count / mostLabels);
  const ticks = years
    .filter((_, index) => index % step === 0)
    .map((year) => ({ at: at(year), label: `${year}` }));
  return { lanes, ticks };
}
