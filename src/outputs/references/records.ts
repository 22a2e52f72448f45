import { pagePath, publicUrl } from '../../model/addresses.ts';
import { printedDay } from '../../model/dates.ts';
import type { Reference } from '../../model/reference.ts';
import type { CompiledPolicy } from '../../model/policy.ts';
import { toCsl, type CslItem } from './csl.ts';

/** A reference as every export writes it: the CSL item, and data for which CSL has no field. */
export interface ReferenceRecord {
  reference: Reference;
  item: CslItem;
  /** What the list prints after the pages. */
  alsoPages: string | undefined;
  etAl: boolean;
  /** The policy that lists it. The address is known only if the site's address is. */
  source: { policy: string; effective: string; address: string | undefined };
}

/** The records of a policy's reference list, in its order. */
export function recordsOf(policy: CompiledPolicy): ReferenceRecord[] {
  const { number, payer, effectiveDate, references } = policy;
  const effective = printedDay(payer, effectiveDate);
  const list = process.env['SITE_URL'] && publicUrl(pagePath(number, 'references'));
  return references.map((reference) => {
    const alsoPages = reference.type === 'article' ? reference.alsoPages : undefined;
    return {
      reference,
      item: toCsl(reference, number),
      alsoPages,
      etAl: reference.type !== 'document' && Boolean(reference.etAl),
      source: {
        policy: number,
        effective,
        address: list && `${list}#ref-${reference.number}`,
      },
    };
  });
}

/**
 * The note of a record: data without a field of its own, and where the record comes from. Most formats
 * cannot express that a list of authors is truncated.
 */
export function noteOf({ reference, alsoPages, etAl, source }: ReferenceRecord): string {
  const { policy, effective, address } = source;
  const from = `Reference ${reference.number} of policy ${policy}, effective ${effective}`;
  const isWhole = reference.type !== 'other' || reference.title === undefined;
  return [
    // Not everything in the text could be identified.
    !isWhole && `In the list: ${reference.printed}`,
    alsoPages && `${alsoPages}.`,
    etAl && 'The list of authors is not complete: the document prints “et al.”',
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
