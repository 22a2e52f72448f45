import type { HistoryEntry } from '../schemas/history.ts';
import { coverageSaid, entryKinds, type CoverageSaid } from './history.ts';

/** A mark of the history figure. `column` and `row` count from 0; rows of a lane go upwards. */
export interface TimelineMark {
  date: string;
  column: number;
  row: number;
  said: CoverageSaid | 'planned';
}

/** Entries of one kind. `rows` is the most that it has in one year. */
export interface TimelineLane {
  label: string;
  rows: number;
  marks: TimelineMark[];
}

/** The history figure as data: one column a year, one lane a kind, one mark an entry. */
export interface Timeline {
  years: number[];
  /** Years with a label, few enough to be read on a screen of 320 px. */
  labelled: number[];
  lanes: TimelineLane[];
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

const mostLabels = 7;

/** Lays out the history figure. The next review, where there is one, is a mark among the reviews. */
export function timelineOf(entries: HistoryEntry[], nextReview?: string): Timeline {
  const all = [...entries.map(({ date }) => date), ...(nextReview ? [nextReview] : [])].map(yearOf);
  const first = Math.min(...all);
  const years = Array.from({ length: Math.max(...all) - first + 1 }, (_, index) => first + index);
  const step = Math.ceil(years.length / mostLabels);

  const lanes = entryKinds.flatMap(({ kind, plural }) => {
    const perYear = new Map<number, number>();
    const place = (date: string, said: TimelineMark['said']): TimelineMark => {
      const column = yearOf(date) - first;
      const row = perYear.get(column) ?? 0;
      perYear.set(column, row + 1);
      return { date, column, row, said };
    };
    const marks = entries
      .filter((entry) => entry.kind === kind)
      .map(({ date, text }) => place(date, coverageSaid(text)));
    if (kind === 'review' && nextReview) marks.push(place(nextReview, 'planned'));
    return marks.length === 0
      ? []
      : [{ label: plural, rows: Math.max(...perYear.values()), marks }];
  });
  return { years, labelled: years.filter((_, index) => index % step === 0), lanes };
}
