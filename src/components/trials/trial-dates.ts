import { dayAfter, printedDay } from '../../model/dates.ts';
import { readListedDate } from '../../model/listed-date.ts';
import { trialsIn, type CompiledPolicy, type Trial } from '../../model/policy.ts';
import { passagePath } from '../navigation/policy-pages.ts';
import { placeOfDay } from '../figures/days.ts';
import type { PlotGuide, PlotLane, PlotTick } from '../figures/plot.ts';

type DatedTrial = Trial & { completion: string };

/** A trial that the figure cannot draw, and what the table has in place of its date. */
interface UndatedTrial {
  label: string;
  printed: string | undefined;
  href: string;
}

/** The words of a cell that are its date: "Aug 2024" of "Aug 2024 (recruiting)". */
function printedDate({ printedCompletion = '' }: Trial): string {
  const date = readListedDate(printedCompletion);
  return printedCompletion.slice(date?.start, date?.end);
}

/** So many years have room on a phone; half as many with the month that they begin in. */
const mostTicks = 8;

/** The figure of the listed completion dates. */
export interface TrialDates {
  lanes: PlotLane[];
  undated: UndatedTrial[];
  ticks: PlotTick[];
  guides: PlotGuide[];
  description: string;
}

/**
 * Lays out the listed completion dates of a policy's trials, earliest first, against the effective
 * date. The axis has whole years. A month is marked in its middle and a year alone is a bar, since the
 * table states no more.
 * Where today stands, only the reader's clock knows: its guide stays hidden until today.ts.
 */
export function trialDatesOf(
  policy: Pick<CompiledPolicy, 'number' | 'payer' | 'effectiveDate' | 'trialTables' | 'passages'>,
): TrialDates {
  const { payer, effectiveDate: effective } = policy;
  const trials = trialsIn(policy);
  const inOrder = trials
    .filter((trial): trial is DatedTrial => trial.completion !== undefined)
    .toSorted((a, b) => a.completion.localeCompare(b.completion));
  const years = [effective, ...inOrder.map(({ completion }) => completion)].map((date) =>
    Number(date.slice(0, 4)),
  );
  const first = Math.min(...years);
  const last = Math.max(...years);
  const lanes = inOrder.map((trial): PlotLane => {
    const { completion } = trial;
    const isYear = completion.length === 4;
    const day = completion.length === 7 ? `${completion}-16` : completion;
    return {
      label: `${trial.number}: ${printedDate(trial)}`,
      href: passagePath(policy, trial.anchor),
      at: placeOfDay(day, first, last),
      ...(isYear && { until: placeOfDay(dayAfter(completion), first, last) }),
    };
  });
  const undated = trials
    .filter(({ completion }) => completion === undefined)
    .map(({ number: label, anchor, printedCompletion: printed }) => ({
      label,
      printed,
      href: passagePath(policy, anchor),
    }));
  const count = last - first + 1;
  const step = Math.ceil(count / mostTicks);
  const ticks: PlotTick[] = Array.from({ length: Math.ceil(count / step) }, (_, index) => {
    const year = first + index * step;
    return {
      at: placeOfDay(`${year}-01`, first, last),
      label: count > mostTicks / 2 ? `${year}` : `Jan ${year}`,
    };
  });
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
  return { lanes, undated, ticks, guides, description };
}
