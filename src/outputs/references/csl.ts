import { pubmedUrl } from '../../model/addresses.ts';
import { titleOf, type Reference } from '../../model/reference.ts';
import { completePages, nameOf, type CslName } from './names.ts';

/** A reference in CSL-JSON, the form from which every export is made. */
export interface CslItem {
  id: string;
  'citation-key': string;
  type: 'article-journal' | 'report' | 'webpage' | 'document';
  title: string;
  author: CslName[];
  'container-title'?: string;
  issued?: { 'date-parts': [number[]] };
  volume?: string;
  issue?: string;
  page?: string;
  edition?: string;
  publisher?: string;
  PMID?: string;
  PMCID?: string;
  DOI?: string;
  URL?: string;
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

const defined = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<T>;

const typeOf = (journal: string | undefined, url: string | undefined): CslItem['type'] => {
  if (journal !== undefined) return 'article-journal';
  return url === undefined ? 'document' : 'webpage';
};

/** A listed reference as CSL-JSON. Nothing is added to the list's data except the PubMed address. */
export function toCsl(reference: Reference, policy: string): CslItem {
  const key = `policy${policy}_ref${reference.number}`;
  const common = { id: key, 'citation-key': key, title: titleOf(reference) };
  if (reference.type === 'document') {
    return {
      ...common,
      type: 'report',
      author: [{ literal: reference.organization }],
      edition: `Version ${reference.version}`,
      publisher: reference.organization,
      URL: reference.url,
    };
  }
  const { authors = [], journal, published, volume, issue, pages, pmid } = reference;
  const other = reference.type === 'other' ? reference : undefined;
  const url = pmid === undefined ? other?.url : pubmedUrl(pmid);
  return {
    ...common,
    type: typeOf(journal, url),
    author: authors.map(nameOf),
    ...defined({
      'container-title': journal,
      issued: published === undefined ? undefined : issuedOn(published),
      volume,
      issue,
      page: pages === undefined ? undefined : completePages(pages),
      PMID: pmid,
      PMCID: other?.pmcid,
      DOI: other?.doi,
      URL: url,
    }),
  };
}

const issuedOn = (date: string): { 'date-parts': [number[]] } => ({
  'date-parts': [date.split('-').map(Number)],
});
