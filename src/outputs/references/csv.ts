import { stringify } from 'csv-stringify/sync';
import { facetsOf, type ReferencePopulations } from '../../model/facets.ts';
import type { CslName } from './csl.ts';
import type { ReferenceRecord } from './records.ts';

const printedName = (name: CslName): string =>
  'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(' ');

function row(record: ReferenceRecord, populations: ReferencePopulations) {
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

/** References as CSV with a header. Authors are separated by semicolons. */
export const toCsv = (records: ReferenceRecord[], populations: ReferencePopulations): string =>
  stringify(
    records.map((record) => row(record, populations)),
    { header: true },
  );
