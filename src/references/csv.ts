import { stringify } from 'csv-stringify/sync';
import type { References } from '../schemas/references.ts';
import type { CslName } from './csl.ts';
import { facetsOf } from './facets.ts';
import type { ReferenceRecord } from './records.ts';

const printedName = (name: CslName): string =>
  'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(' ');

function row(record: ReferenceRecord, populations: References['populations']) {
  const { reference, item, alsoPages, etAl, source } = record;
  const { population, design, year } = facetsOf(reference, populations);
  return {
    number: reference.number,
    authors: item.author.map(printedName).join('; '),
    'more authors': etAl ? 'et al.' : '',
    title: item.title,
    journal: item['container-title'],
    date: reference.type === 'article' ? reference.published : '',
    year: reference.type === 'article' ? year.label : '',
    volume: item.volume,
    issue: item.issue,
    pages: item.page,
    'pages, more': alsoPages,
    version: reference.type === 'document' ? reference.version : '',
    pmid: item.PMID,
    url: item.URL,
    'population (from title)': population.label,
    'design (from title or journal)': design.label,
    policy: source.policy,
    'policy effective': source.effective,
    'listed at': source.address,
  };
}

/** References as CSV with a header. Authors are parted by semicolons. */
export const toCsv = (records: ReferenceRecord[], populations: References['populations']): string =>
  stringify(
    records.map((record) => row(record, populations)),
    { header: true },
  );
