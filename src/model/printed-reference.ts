import { listedDate } from './dates.ts';
import type { Article } from './frontmatter/references.ts';
import type { Reference } from './reference.ts';

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
export function printedReference(payer: string, reference: Reference): string {
  switch (reference.type) {
    case 'article': {
      const { title, journal, pmid } = reference;
      const location = printedLocation(payer, reference);
      return `${printedAuthors(reference)} ${title}. ${journal}. ${location}. PMID ${pmid}`;
    }
    case 'document': {
      const { organization, title, version, url } = reference;
      return `${organization}. ${title}. Version ${version}. ${url}.`;
    }
    case 'other':
      return reference.printed;
  }
}

const maxLength = 60;
const isShort = (printed: string): boolean => printed.length <= maxLength;

/**
 * A reference in a few words, for a link: "Wang C et al. 2015", organization and version, or its first
 * words.
 */
export function shortReference(reference: Reference): string {
  if (reference.type === 'document') return `${reference.organization} ${reference.version}`;
  const { authors: [author, ...others] = [], etAl, published } = reference;
  if (author && published) {
    const more = etAl || others.length > 0 ? ' et al.' : '';
    return `${author}${more} ${published.slice(0, 4)}`;
  }
  const printed = reference.type === 'other' ? reference.printed : reference.title;
  return isShort(printed) ? printed : `${printed.slice(0, printed.lastIndexOf(' ', maxLength))} …`;
}

/** What distinguishes a study after its short form: its title, journal and date, as far as known. */
export function furtherReference(payer: string, reference: Reference): string {
  if (reference.type === 'document') return `${reference.title}.`;
  const { title, journal, published } = reference;
  if (reference.type === 'other' && title === undefined) {
    return isShort(reference.printed) ? '' : reference.printed;
  }
  const date = published && listedDate(payer, published);
  return `${[title, journal, date].filter(Boolean).join('. ')}.`;
}
