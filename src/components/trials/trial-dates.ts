import { dayAfter, printedDay } from '../../model/dates.ts';
import { trialsIn, type CompiledPolicy, type Trial } from '../../model/policy.ts';
import { passagePath } from '../navigation/policy-pages.ts';
import { placeOfDay } from '../figures/days.ts';
import type { PlotGuide, PlotLane, PlotTick } from '../figures/plot.ts';

type DatedTrial = Trial & { completion: string };

/** The middle of a month or year, or a day: a table states no more. */
const middleOf = (date: string): string =>
  ({ 4: `${date}-07-01`, 7: `${date}-16` })[date.length] ?? date;

/** The figure of the listed completion dates. */
export interface TrialDates {
  lanes: PlotLane[];
  ticks: PlotTick[];
  guides: PlotGuide[];
  description: string;
}

/**
 * Lays out the listed completion dates of a policy's trials, earliest first, against the effective
 * date. The axis has whole years. A month is marked in its middle, since the table states no more.
 * Where today stands, only the reader's clock knows: its guide stays hidden until today.ts.
 */
export function trialDatesOf(
  policy: Pick<
    CompiledPolicy,
    'number' | 'payer' | 'currentEffectiveDate' | 'trialTables' | 'passages'
  >,
): TrialDates {
  const { payer, currentEffectiveDate: effective } = policy;
  const inOrder = trialsIn(policy)
    .filter((trial): trial is DatedTrial => trial.completion !== undefined)
    .toSorted((a, b) => a.completion.localeCompare(b.completion));
  const years = [effective, ...inOrder.map(({ completion }) => completion)].map((date) =>
    Number(date.slice(0, 4)),
  );
  const first = Math.min(...years);
  const last = Math.max(...years);
  const lanes: PlotLane[] = inOrder.map((trial) => ({
    label: `${trial.number}: ${trial.printedCompletion ?? ''}`,
    href: passagePath(policy, trial.anchor),
    at: placeOfDay(middleOf(trial.completion), first, last),
  }));
  const ticks: PlotTick[] = Array.from({ length: last - first + 1 }, (_, index) => ({
    at: placeOfDay(`${first + index}-01`, first, last),
    label: `Jan ${first + index}`,
  }));
  const effectiveDay = printedDay(payer, effective);
  const guides: PlotGuide[] = [
    {
      at: placeOfDay(effective, first, last),
      label: `Effective ${effectiveDay}`,
      attributes: { class: 'guide' },
    },
    {
      at: 1,
      label: 'Today',
      attributes: {
        class: 'guide today',
        hidden: true,
        'data-first': `${first}`,
        'data-last': `${last}`,
      },
    },
  ];
  const before = inOrder.filter(({ completion }) => dayAfter(completion) <= effective).length;
  const description =
    `${before} of ${inOrder.length} listed completion dates are before the effective date ` +
    `${effectiveDay}. Earliest first: ` +
    `${inOrder.map((trial) => `${trial.number}, ${trial.printedCompletion ?? ''}`).join('; ')}.`;
  return { lanes, ticks, guides, description };
}
