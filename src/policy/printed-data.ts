import type { Policy } from './policies.ts';
import { printedDay, printedReviewMonth } from './printed.ts';

/** The data that a body may show with `{props.…}`, in the form in which the document prints it. */
export function printedData(policy: Policy) {
  const { coverage, history, regulatory } = policy;
  return {
    number: coverage.data.number,
    title: coverage.data.title,
    masthead: coverage.data.masthead,
    originalEffectiveDate: printedDay(coverage.data.originalEffectiveDate),
    currentEffectiveDate: printedDay(coverage.data.currentEffectiveDate),
    nextReview: history.data.nextReview && printedReviewMonth(history.data.nextReview),
    productCodes: regulatory.data.productCodes.join(', '),
    related: Object.fromEntries(coverage.data.related.map(({ number, title }) => [number, title])),
  };
}
