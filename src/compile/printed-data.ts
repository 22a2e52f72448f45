import { printedDay, printedMonth } from '../model/dates.ts';
import type { Context } from './context.ts';

/** The data that the body of a section can show with `{props.…}`, in the form that the document prints. */
export function printedData({ coverage, data }: Context): Map<string, string> {
  const { payer } = coverage;
  const day = (date: string | undefined) => date && printedDay(payer, date);
  const nextReview = data.byKind.history?.nextReview;
  const values: [string, string | undefined][] = [
    ['number', coverage.number],
    ['title', coverage.title],
    ['masthead', coverage.masthead],
    ['originalEffectiveDate', day(coverage.originalEffectiveDate)],
    ['currentEffectiveDate', day(coverage.currentEffectiveDate)],
    ...coverage.otherDates.map(({ label, date }): [string, string] => [
      `otherDates["${label}"]`,
      printedDay(payer, date),
    ]),
    ['nextReview', nextReview && printedMonth(payer, nextReview)],
    ...coverage.related.map(({ number, title }): [string, string] => [
      `related["${number}"]`,
      title,
    ]),
  ];
  return new Map(values.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
