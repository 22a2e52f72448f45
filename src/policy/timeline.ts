import { yearPlot } from '../figures/plot.ts';
import type { HistoryEntry } from '../schemas/history.ts';
import { coverageSaid, entryKinds } from './history.ts';

const mark = (date: string, said: string) => ({
  date,
  attributes: { 'data-date': date, 'data-said': said },
});

/**
 * Lays out the history figure: a lane a kind, a mark an entry. The next review, where there is
 * one, is a mark among the reviews.
 */
export function timelineOf(entries: HistoryEntry[], nextReview?: string) {
  const lanes = entryKinds.map(({ kind, plural }) => ({
    label: plural,
    dated: [
      ...entries
        .filter((entry) => entry.kind === kind)
        .map(({ date, text }) => mark(date, coverageSaid(text))),
      ...(kind === 'review' && nextReview ? [mark(nextReview, 'planned')] : []),
    ],
  }));
  return yearPlot(lanes.filter(({ dated }) => dated.length > 0));
}
