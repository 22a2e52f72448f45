import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { familyName } from './names.ts';
import { withNote, type ReferenceRecord } from './records.ts';

/** Tags with their values, as citation-js maps them. */
type Tags = Record<string, string | string[]>;

/**
 * Tags that citation-js maps differently: it has no tag for a PMID, which EndNote and PubMed's own
 * importers expect in AN with the name of the database; it puts a page range into SP; and it has no
 * place for a name suffix.
 */
function ownTags({ item }: ReferenceRecord): Tags {
  const [start, end] = item.page?.split('-') ?? [];
  const authors = item.author.map((name) =>
    'literal' in name
      ? name.literal
      : [familyName(name), name.given, name.suffix].filter(Boolean).join(', '),
  );
  return {
    ...(authors.length > 0 && { AU: authors }),
    ...(item.PMID && { AN: item.PMID, DB: 'PubMed' }),
    ...(start && { SP: start }),
    ...(end && { EP: end }),
  };
}

/** Tags as lines, the type first. The text output of citation-js breaks long values within words. */
const lines = ({ TY = 'GEN', ...tags }: Tags): string =>
  Object.entries({ TY, ...tags, ER: '' })
    .flatMap(([tag, values]) => [values].flat().map((value) => `${tag}  - ${value}\n`))
    .join('');

/** References as RIS. */
export function toRis(records: ReferenceRecord[]): string {
  const mapped = plugins.output.format('ris', records.map(withNote), { format: 'object' });
  return records.map((record, index) => lines({ ...mapped[index], ...ownTags(record) })).join('');
}
