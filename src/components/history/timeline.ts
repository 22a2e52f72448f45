import { printedMonth } from '../../model/dates.ts';
import type { CompiledPolicy, HistoryEntry } from '../../model/policy.ts';
import { profileOf } from '../../payers/index.ts';
import { pagePath } from '../../model/addresses.ts';
import type { YearLane, YearMark } from '../figures/year-table.ts';

/** What the figure of the history is drawn from. */
type Dates = Pick<CompiledPolicy, 'number' | 'payer' | 'history' | 'nextReview'>;

/** What a mark of the figure means: what its entry says about coverage, or that it is planned. */
export type MarkKind = HistoryEntry['coverageChange'] | 'planned';

function mark(date: string, kind: MarkKind, name: string, href: string): YearMark {
  const [year = '', month = ''] = date.split('-');
  const attributes = { 'data-coverage': kind };
  const text = `${month}/${year.slice(2)}`;
  return { year: Number(year), text, name: `${text}: ${name}`, href, attributes };
}

/**
 * Lays out the history figure: a lane a kind, a mark an entry, which it leads to. The next review,
 * where there is one, is a mark among the reviews.
 */
export function timelineOf({ number, payer, history, nextReview }: Dates): YearLane[] {
  const page = pagePath(number, 'history');
  const planned =
    nextReview === undefined
      ? []
      : [
          mark(
            nextReview,
            'planned',
            `Next scheduled review ${printedMonth(payer, nextReview)}`,
            page,
          ),
        ];
  return profileOf(payer)
    .history.kinds.map(({ id, label, plural }) => ({
      label: plural,
      marks: [
        ...history
          .filter(({ kind }) => kind === id)
          .map((entry) =>
            mark(
              entry.date,
              entry.coverageChange,
              `${label} ${entry.printedDate}`,
              `${page}#${entry.id}`,
            ),
          ),
        ...(id === 'review' ? planned : []),
      ],
    }))
    .filter(({ marks }) => marks.length > 0);
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
