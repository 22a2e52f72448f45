import { printedMonth } from '../../model/dates.ts';
import type { CompiledPolicy, HistoryEntry } from '../../model/policy.ts';
import { profileOf } from '../../payers/index.ts';
import { yearPlot, type Dated } from '../figures/plot.ts';
import { entriesByKind } from './entries-by-kind.ts';

/** What the figure of the history is drawn from. */
type Dates = Pick<CompiledPolicy, 'payer' | 'history' | 'nextReview'>;

/** What a mark of the figure means: what its entry says about coverage, or that it is planned. */
export type MarkKind = HistoryEntry['coverageChange'] | 'planned';

const mark = (date: string, kind: MarkKind): Dated => ({
  date,
  attributes: { 'data-date': date, 'data-coverage': kind },
});

/**
 * Lays out the history figure: a lane a kind, a mark an entry. The next review, where there is one,
 * is a mark among the reviews.
 */
export function timelineOf({ payer, history, nextReview }: Dates) {
  const planned = nextReview === undefined ? [] : [mark(nextReview, 'planned')];
  const lanes = profileOf(payer).history.kinds.map(({ id, plural }) => ({
    label: plural,
    dated: [
      ...history
        .filter(({ kind }) => kind === id)
        .map(({ date, coverageChange }) => mark(date, coverageChange)),
      ...(id === 'review' ? planned : []),
    ],
  }));
  return yearPlot(lanes.filter(({ dated }) => dated.length > 0));
}

/** What the history figure shows, in words, for those who do not see it. */
export function timelineDescription(policy: Dates): string {
  const { payer, history, nextReview } = policy;
  const unchanged = history.filter(({ coverageChange }) => coverageChange === 'unchanged').length;
  const years = [history[0], history.at(-1)].map((entry) => entry?.date.slice(0, 4));
  return [
    `${history.length} entries from ${years.join(' to ')}.`,
    ...entriesByKind(policy).map(({ plural, entries }) => `${plural}: ${entries.length}.`),
    `In ${unchanged} of them the entry says that coverage did not change.`,
    ...(nextReview ? [`Next scheduled review: ${printedMonth(payer, nextReview)}.`] : []),
    'The list below has every entry.',
  ].join(' ');
}

/** What one kind of mark means, and how many entries have it. */
export interface Meaning {
  kind: MarkKind;
  meaning: string;
  count: number;
}

/** The legend of the history figure. It claims no more than the entries; kinds without any are left out. */
export function meaningsOf({ history }: Pick<Dates, 'history'>): Meaning[] {
  const byChange = Map.groupBy(history, ({ coverageChange }) => coverageChange);
  const sentences = new Set(byChange.get('unchanged')?.map(({ coverage }) => `“${coverage}”`));
  const meanings: [kind: HistoryEntry['coverageChange'], meaning: string][] = [
    ['unchanged', `The entry says ${[...sentences].join(' or ')}`],
    ['other', 'The entry speaks of coverage in other words; read it below'],
    ['not stated', 'The entry says nothing on coverage'],
  ];
  return meanings.flatMap(([kind, meaning]) => {
    const count = byChange.get(kind)?.length;
    return count ? [{ kind, meaning, count }] : [];
  });
}
