import type { FigureMark } from './mark.ts';

/** A mark of a table of years. */
export interface YearMark extends FigureMark {
  year: number;
}

/** A row of a table of years. */
export interface YearLane {
  label: string;
  marks: YearMark[];
}

/** The years as columns, and each lane's marks by year. */
export interface YearTable {
  years: number[];
  rows: { label: string; cells: YearMark[][] }[];
}

/** Lays out marks by year. Every year between the first and the last has a column, so that gaps are visible. */
export function yearTable(lanes: YearLane[]): YearTable {
  const all = lanes.flatMap(({ marks }) => marks.map(({ year }) => year));
  if (all.length === 0) return { years: [], rows: [] };
  const first = Math.min(...all);
  const years = Array.from({ length: Math.max(...all) - first + 1 }, (_, index) => first + index);
  const rows = lanes.map(({ label, marks }) => ({
    label,
    cells: years.map((year) => marks.filter((mark) => mark.year === year)),
  }));
  return { years, rows };
}
