import { printedDate, printedDay } from '../policy/printed.ts';
import { afterMonth } from '../policy/time.ts';
import type { Trial } from '../schemas/trials.ts';
import { placeOfDay } from './days.ts';
import type { PlotLane, PlotTick } from './plot.ts';

/** A day that goes through all lanes of a plot. */
export interface PlotGuide {
  at: number;
  label: string;
  attributes: Record<string, string | boolean>;
}

/** The date of a trial as its table prints it. */
const printed = ({ completion, printedCompletion }: Trial): string =>
  printedCompletion ?? printedDate(completion);

/**
 * Lays out the listed completion dates of trials, earliest first, against the effective date. The
 * axis has whole years. A month is marked in its middle, since the table says no more. Where today
 * stands, only the reader's clock knows: its guide stays hidden until src/client/today.ts.
 */
export function trialDatesOf(trials: Trial[], effective: string) {
  const inOrder = trials.toSorted((a, b) => a.completion.localeCompare(b.completion));
  const years = [effective, ...trials.map(({ completion }) => completion)].map((date) =>
    Number(date.slice(0, 4)),
  );
  const first = Math.min(...years);
  const last = Math.max(...years);
  const lanes: PlotLane[] = inOrder.map((trial) => ({
    label: `${trial.nct}: ${printed(trial)}`,
    rows: 1,
    marks: [{ at: placeOfDay(`${trial.completion}-16`, first, last), row: 0, attributes: {} }],
  }));
  const ticks: PlotTick[] = Array.from({ length: last - first + 1 }, (_, index) => ({
    at: placeOfDay(`${first + index}-01`, first, last),
    label: `Jan ${first + index}`,
  }));
  const guides: PlotGuide[] = [
    {
      at: placeOfDay(effective, first, last),
      label: `Effective ${printedDay(effective)}`,
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
  const before = trials.filter(({ completion }) => afterMonth(completion) <= effective).length;
  const description =
    `${before} of ${trials.length} listed completion dates are before the effective date ` +
    `${printedDay(effective)}. Earliest first: ` +
    `${inOrder.map((trial) => `${trial.nct}, ${printed(trial)}`).join('; ')}.`;
  return { lanes, ticks, guides, description };
}
