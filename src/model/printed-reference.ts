import { listedDate } from './dates.ts';
import type { Article, Reference } from './frontmatter/references.ts';

/** The authors with their final period: "Singh SK, Singh R." or "Wang C, et al." */
export const printedAuthors = ({ authors, etAl }: Article): string =>
  `${[...authors, ...(etAl ? ['et al'] : [])].join(', ')}.`;

/** Date and place in the journal: "May 2015; 61(5): 1579-90", or the date alone. */
export function printedLocation(payer: string, article: Article): string {
  const { published, volume = '', issue, pages, alsoPages } = article;
  const location = pages && `${volume}${issue ? `(${issue})` : ''}: ${pages}`;
  return [listedDate(payer, published), location, alsoPages].filter(Boolean).join('; ');
}

/** A whole reference as the list prints it, without its number. */
export const printedReference = (payer: string, reference: Reference): string =>
  reference.type === 'article'
    ? `${printedAuthors(reference)} ${reference.title}. ${reference.journal}. ${printedLocation(payer, reference)}. PMID ${reference.pmid}`
    : `${reference.organization}. ${reference.title}. Version ${reference.version}. ${reference.url}.`;

/** Authors, title, journal and date of a reference, without volume and pages. */
export const namedReference = (payer: string, reference: Reference): string =>
  reference.type === 'article'
    ? `${printedAuthors(reference)} ${reference.title}. ${reference.journal}. ${listedDate(payer, reference.published)}.`
    : `${reference.organization}. ${reference.title}. Version ${reference.version}.`;

/** A reference in a few words, for a link: "Wang C et al. 2015", or organization and version. */
export const shortReference = (reference: Reference): string =>
  reference.type === 'article'
    ? `${reference.authors[0]}${reference.etAl || reference.authors.length > 1 ? ' et al.' : ''} ${reference.published.slice(0, 4)}`
    : `${reference.organization} ${reference.version}`;
