import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { withNote, type ReferenceRecord } from './records.ts';

/** Tags with their values, as the library maps them. */
type Tags = Record<string, string | string[]>;

/**
 * What the library maps otherwise: it has no tag for a PMID, which EndNote and PubMed's own readers
 * look for in AN beside the name of the database, and it puts a range of pages into SP.
 */
function ownTags({ item }: ReferenceRecord): Tags {
  const [start, end] = item.page?.split('-') ?? [];
  return {
    ...(item.PMID && { AN: item.PMID, DB: 'PubMed' }),
    ...(start && { SP: start }),
    ...(end && { EP: end }),
  };
}

/** Tags as lines. The library's own text breaks long values within words. */
const lines = ({ TY, ...tags }: Tags): string =>
  [['TY', TY], ...Object.entries(tags), ['ER', '']]
    .flatMap(([tag, values]) => [values].flat().map((value) => `${String(tag)}  - ${value}\n`))
    .join('');

/** References as RIS, the range of pages as printed: 317 to 22. */
export function toRis(records: ReferenceRecord[]): string {
  const mapped = plugins.output.format('ris', records.map(withNote), { format: 'object' });
  return records.map((record, index) => lines({ ...mapped[index], ...ownTags(record) })).join('');
}
