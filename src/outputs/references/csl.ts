import { pubmedUrl } from '../../model/addresses.ts';
import type { Reference } from '../../model/frontmatter/references.ts';

/** A name in CSL-JSON: a person's in two parts, an organization's as a whole. */
export type CslName = { family: string; given?: string } | { literal: string };

/** A reference in CSL-JSON, the form from which every export is made. */
export interface CslItem {
  id: string;
  'citation-key': string;
  type: 'article-journal' | 'report';
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
  URL: string;
}

/** "Al-Asfoor A", as the list prints it, in two parts. The initials stay as printed. */
function nameOf(printed: string): CslName {
  const at = printed.lastIndexOf(' ');
  return at < 0
    ? { family: printed }
    : { family: printed.slice(0, at), given: printed.slice(at + 1) };
}

const defined = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };

/** A listed reference as CSL-JSON. Nothing is added to what the list has but PubMed's address. */
export function toCsl(reference: Reference, policy: string): CslItem {
  const key = `policy${policy}_ref${reference.number}`;
  const common = { id: key, 'citation-key': key, title: reference.title };
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
  const { authors, journal, published, volume, issue, pages, pmid } = reference;
  return {
    ...common,
    type: 'article-journal',
    author: authors.map(nameOf),
    'container-title': journal,
    issued: { 'date-parts': [published.split('-').map(Number)] },
    ...defined({ volume, issue, page: pages }),
    PMID: pmid,
    URL: pubmedUrl(pmid),
  };
}
