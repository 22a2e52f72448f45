import { dayAfter, printedDay } from '../../model/dates.ts';
import { completionHead, readListedDate } from '../../model/listed-date.ts';
import { trialsIn, type CompiledPolicy, type Trial } from '../../model/policy.ts';
import { passagePath } from '../navigation/policy-pages.ts';
import { saidToHaveEnded } from './said-ended.ts';
import { placeOfDay } from '../figures/days.ts';
import type { PlotGuide, PlotLane, PlotTick } from '../figures/plot.ts';

type DatedTrial = Trial & { completion: string };

/** A trial that the figure cannot draw, and what the table has instead of its date. */
interface UndatedTrial {
  label: string;
  printed: string | undefined;
  /** Other words by which the table says that it has ended. */
  ended?: string;
  href: string;
}

/** The words of a cell that are its date: "Aug 2024" of "Aug 2024 (recruiting)". */
function printedDate({ printedCompletion = '' }: Trial): string {
  const date = readListedDate(printedCompletion);
  return printedCompletion.slice(date?.start, date?.end);
}

/** Number of characters in a line that fit on a phone, anywhere in the figure. */
const lineLength = 26;

/** Wraps words into lines, because the text of a figure does not wrap by itself. */
function wrapped(words: string): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const line = `${lines.at(-1) ?? ''} ${word}`.trimStart();
    if (lines.length > 0 && line.length <= lineLength) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines;
}

/** The words of a label in addition to the date: those with which the table says that the trial has ended. */
const wordsOfEnd = (trial: Trial, ended: string): string =>
  ended === trial.printedCompletion ? ended.replace(printedDate(trial), '').trim() : `“${ended}”`;

/** Number of year labels that fit on a phone; half as many if they include the month. */
const maxTicks = 8;

/** The figure of the listed completion dates. */
export interface TrialDates {
  lanes: PlotLane[];
  undated: UndatedTrial[];
  /** Heads of the date columns, as printed. */
  heads: string[];
  /** Tables that list the trials. */
  tables: { label: string; href: string }[];
  ticks: PlotTick[];
  guides: PlotGuide[];
  description: string;
}

type Figured = Pick<
  CompiledPolicy,
  'number' | 'payer' | 'effectiveDate' | 'trialTables' | 'passages'
>;

/** A trial with its date cell, and with any other words that say that it has ended. */
function inWords(policy: Figured, { number, anchor, printedCompletion = '' }: Trial): string {
  const ended = saidToHaveEnded(policy, anchor);
  const other = ended === undefined || ended === printedCompletion ? '' : `, “${ended}”`;
  return `${number}, ${printedCompletion}${other}`;
}

/** The tables of trials, each by the beginning of its caption: "Table 3". */
function tablesOf(policy: Figured): TrialDates['tables'] {
  return policy.trialTables.flatMap(({ id, caption = '', groups }, index, { length }) => {
    const [first] = groups.flatMap(({ trials }) => trials);
    if (!first) return [];
    const row = passagePath(policy, first.anchor);
    const [named] = /^Table \w+/.exec(caption) ?? [`the table ${index + 1} of ${length}`];
    return {
      label: length === 1 ? 'the table' : named,
      href: id === undefined ? row : `${row.split('#')[0] ?? ''}#${id}`,
    };
  });
}

/**
 * Lays out the listed completion dates of a policy's trials, earliest first, against the effective
 * date. The axis has whole years. A month is marked in its middle and a bare year is a bar, since the
 * table states no more. A trial that has ended according to the table keeps the words that say so. Only
 * the reader's clock knows today's date, so its guide is hidden until today.ts runs.
 */
export function trialDatesOf(policy: Figured): TrialDates {
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
    const ended = saidToHaveEnded(policy, trial.anchor);
    return {
      label: `${trial.number}: ${printedDate(trial)}`,
      ...(ended !== undefined && { more: wrapped(wordsOfEnd(trial, ended)), isOver: true }),
      href: passagePath(policy, trial.anchor),
      at: placeOfDay(day, first, last),
      ...(isYear && { until: placeOfDay(dayAfter(completion), first, last) }),
    };
  });
  const undated = trials
    .filter(({ completion }) => completion === undefined)
    .map(({ number: label, anchor, printedCompletion: printed }) => {
      const ended = saidToHaveEnded(policy, anchor);
      return {
        label,
        printed,
        ...(ended !== undefined && ended !== printed && { ended }),
        href: passagePath(policy, anchor),
      };
    });
  const count = last - first + 1;
  const step = Math.ceil(count / maxTicks);
  const ticks: PlotTick[] = Array.from({ length: Math.ceil(count / step) }, (_, index) => {
    const year = first + index * step;
    return {
      at: placeOfDay(`${year}-01`, first, last),
      label: count > maxTicks / 2 ? `${year}` : `Jan ${year}`,
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
    `${inOrder.map((trial) => inWords(policy, trial)).join('; ')}.`;
  const heads = policy.trialTables.flatMap(({ columns }) =>
    columns.filter((column, index) => index > 0 && completionHead.test(column)).slice(0, 1),
  );
  return {
    lanes,
    undated,
    heads: [...new Set(heads)],
    tables: tablesOf(policy),
    ticks,
    guides,
    description,
  };
}
