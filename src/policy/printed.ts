import type { Article, Reference } from '../schemas/references.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const monthName = (month: string): string => months[Number(month) - 1] ?? month;

/** A day as this payer prints it: 2024-07-08 → 07/08/2024. */
export function printedDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${month}/${date}/${year}`;
}

/** A month as this payer prints its reviews: 2025-06 → 06/2025. */
export function printedReviewMonth(month: string): string {
  const [year, number] = month.split('-');
  return `${number}/${year}`;
}

/** A date as reference lists and trial tables print it: 2015-05 → May 2015, 2023-07-05 → Jul 05 2023. */
export function printedDate(date: string): string {
  const [year, month, day] = date.split('-');
  return [month && monthName(month), day, year].filter(Boolean).join(' ');
}

/** The authors with their final period: "Singh SK, Singh R." or "Wang C, et al." */
export const printedAuthors = ({ authors, etAl }: Article): string =>
  `${[...authors, ...(etAl ? ['et al'] : [])].join(', ')}.`;

/** Where the article stands: "May 2015; 61(5): 1579-90", or the date alone. */
export function printedLocation(article: Article): string {
  const { published, volume = '', issue, pages, alsoPages } = article;
  const place = pages && `${volume}${issue ? `(${issue})` : ''}: ${pages}`;
  return [printedDate(published), place, alsoPages].filter(Boolean).join('; ');
}

/** A whole reference as the list prints it, without its number. */
export const printedReference = (reference: Reference): string =>
  reference.type === 'article'
    ? `${printedAuthors(reference)} ${reference.title}. ${reference.journal}. ${printedLocation(reference)}. PMID ${reference.pmid}`
    : `${reference.organization}. ${reference.title}. Version ${reference.version}. ${reference.url}.`;

/** What a reference is, without its place in the journal: authors, title, journal and date. */
export const namedReference = (reference: Reference): string =>
  reference.type === 'article'
    ? `${printedAuthors(reference)} ${reference.title}. ${reference.journal}. ${printedDate(reference.published)}.`
    : `${reference.organization}. ${reference.title}. Version ${reference.version}.`;

/** A reference in a few words, for a link: "Wang C, et al. 2015" or the organization. */
export const shortReference = (reference: Reference): string =>
  reference.type === 'article'
    ? `${reference.authors[0]}${reference.etAl || reference.authors.length > 1 ? ' et al.' : ''} ${reference.published.slice(0, 4)}`
    : `${reference.organization} ${reference.version}`;
