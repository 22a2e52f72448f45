import { monthName, printedMonth } from '../../model/dates.ts';
import type { CompiledPolicy, HistoryEntry } from '../../model/policy.ts';
import { profileOf } from '../../payers/index.ts';
import { pagePath } from '../../model/addresses.ts';
import type { MarkForm, MarkMeaning } from '../figures/mark.ts';
import type { YearLane, YearMark } from '../figures/year-table.ts';

/** What the figure of the history is drawn from. */
type Dates = Pick<CompiledPolicy, 'number' | 'payer' | 'history' | 'nextReview'>;

/** Filled: the entry itself says that coverage did not change. Nothing is claimed about other entries. */
const formOf = ({ coverageUnchanged }: HistoryEntry): MarkForm =>
  coverageUnchanged ? 'filled' : 'outlined';

/** Two numbers would be taken for a day, so a mark shows the name of its month, if its date has one. */
function mark(date: string, form: MarkForm, name: string, href: string): YearMark {
  const year = date.slice(0, 4);
  const month = monthName(date);
  return {
    year: Number(year),
    text: month || year,
    name: `${[month, year].filter(Boolean).join(' ')}: ${name}`,
    href,
    form,
    ...(month && { ofYear: year }),
  };
}

/**
 * Lays out the history figure: one lane per kind, one mark per entry, which it links to. The next
 * review, if there is one, is a mark among the reviews.
 */
export function timelineOf({ number, payer, history, nextReview }: Dates): YearLane[] {
  const page = pagePath(number, 'history');
  const planned =
    nextReview === undefined
      ? []
      : [
          mark(
            nextReview,
            'dashed',
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
              formOf(entry),
              `${label} ${entry.printedDate}${entry.coverageUnchanged ? ', says that coverage did not change' : ''}`,
              `${page}#${entry.id}`,
            ),
          ),
        ...(id === 'review' ? planned : []),
      ],
    }))
    .filter(({ marks }) => marks.length > 0);
}

/**
 * The legend of the history figure. It claims no more than the entries do; forms that do not occur are
 * left out.
 */
export function meaningsOf({
  payer,
  history,
  nextReview,
}: Pick<Dates, 'payer' | 'history' | 'nextReview'>): MarkMeaning[] {
  const { filled = [], outlined = [] } = Object.groupBy(history, formOf);
  const others = filled.length > 0 ? 'Other entries: read what each says' : 'Read what each says';
  return [
    ...(filled.length > 0
      ? [
          {
            form: 'filled' as const,
            meaning: `The entry says that coverage did not change (${filled.length})`,
          },
        ]
      : []),
    ...(outlined.length > 0
      ? [{ form: 'outlined' as const, meaning: `${others} (${outlined.length})` }]
      : []),
    ...(nextReview === undefined
      ? []
      : [
          {
            form: 'dashed' as const,
            meaning: `Next scheduled review: ${printedMonth(payer, nextReview)}`,
          },
        ]),
  ];
}
