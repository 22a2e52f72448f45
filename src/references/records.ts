import { printedDay } from '../policy/printed.ts';
import { pagePath, publicUrl } from '../published/addresses.ts';
import type { Coverage } from '../schemas/coverage.ts';
import type { Reference } from '../schemas/references.ts';
import { toCsl, type CslItem } from './csl.ts';

/** A reference on its way into a file, with what it says there besides. */
export interface ReferenceRecord {
  reference: Reference;
  item: CslItem;
  /** What the list prints after the pages, and no format has a field for. */
  alsoPages: string | undefined;
  etAl: boolean;
  /** Where the record comes from. */
  source: { policy: string; effective: string; address: string | undefined };
}

/** The record of a reference. Its own address is known if that of the site is. */
export function toRecord(reference: Reference, coverage: Coverage): ReferenceRecord {
  const { number: policy, currentEffectiveDate } = coverage;
  const place = `${pagePath(policy, 'references')}#ref-${reference.number}`;
  const isArticle = reference.type === 'article';
  return {
    reference,
    item: toCsl(reference, policy),
    alsoPages: isArticle ? reference.alsoPages : undefined,
    etAl: isArticle && reference.etAl,
    source: {
      policy,
      effective: printedDay(currentEffectiveDate),
      address: process.env['SITE_URL'] && publicUrl(place),
    },
  };
}

/**
 * The note of a record: what has no field of its own, and where the record comes from. Most formats
 * have no mark for a list of authors that goes on.
 */
export function noteOf({ reference, alsoPages, etAl, source }: ReferenceRecord): string {
  const { policy, effective, address } = source;
  const from = `Reference ${reference.number} of policy ${policy}, effective ${effective}`;
  return [
    alsoPages && `${alsoPages}.`,
    etAl && 'The list of authors goes on; the document prints “et al.”',
    address ? `${from}: ${address}` : `${from}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The reference as CSL-JSON with its note. */
export const withNote = (record: ReferenceRecord): CslItem & { note: string } => ({
  ...record.item,
  note: noteOf(record),
});
