import type { Article, OrganizationDocument } from './frontmatter/references.ts';
import type { IdentifiedReference } from './identified-reference.ts';

/** A reference given as text, with what could be identified in it. */
interface OtherReference extends IdentifiedReference {
  type: 'other';
  number: number;
  /** Its printed words. */
  printed: string;
}

/** A listed reference. */
export type Reference = Article | OrganizationDocument | OtherReference;

/** Its title, or all of its words if the title is not known. */
export const titleOf = (reference: Reference): string =>
  reference.type === 'other' ? (reference.title ?? reference.printed) : reference.title;

/** Its PMID, if it has one. */
export const pmidOf = (reference: Reference): string | undefined =>
  reference.type === 'document' ? undefined : reference.pmid;

/** Its DOI, if its text has one. */
export const doiOf = (reference: Reference): string | undefined =>
  reference.type === 'other' ? reference.doi : undefined;

/** Its date, ISO 8601, if the list states it. */
export const publishedOf = (reference: Reference): string | undefined =>
  reference.type === 'document' ? undefined : reference.published;

/** Its journal, if it is known to have appeared in one. */
export const journalOf = (reference: Reference): string | undefined =>
  reference.type === 'document' ? undefined : reference.journal;
