import { stringify } from 'csv-stringify/sync';
import { facetsOf, notStated, type ReferencePopulations } from '../../model/facets.ts';
import { publishedOf } from '../../model/reference.ts';
import { printedName } from './names.ts';
import type { ReferenceRecord } from './records.ts';

/**
 * What spreadsheets read as something else when they open a file: days ("3-5", "8/2"), numbers in
 * exponential form ("10E2"), numbers with zeros at either end.
 */
const readOtherwise = /^\d{1,4}\s*[/-]\s*\d{1,4}$|^\d+e\d+$|^0\d|^\d+\.\d*0$|^\d{16}/i;

/** A value that a spreadsheet leaves as it is: with its name before it where it would not. */
const asText = (name: string, value: string | undefined): string | undefined =>
  value !== undefined && readOtherwise.test(value) ? `${name} ${value}` : value;

function row(record: ReferenceRecord, populations: ReferencePopulations) {
  const { reference, item, alsoPages, etAl, source } = record;
  const { population, design } = facetsOf(reference, populations);
  const [year = '', month = '', day = ''] = publishedOf(reference)?.split('-').map(Number) ?? [];
  return {
    number: reference.number,
    authors: item.author.map(printedName).join('; '),
    'more authors': etAl ? 'et al.' : '',
    title: item.title,
    journal: item['container-title'],
    year,
    month,
    day,
    volume: asText('vol.', item.volume),
    issue: asText('no.', item.issue),
    // With a dash no spreadsheet takes a range for a day.
    pages: asText('p.', item.page?.replaceAll('-', '–')),
    'pages, more': alsoPages,
    version: reference.type === 'document' ? item.edition : undefined,
    pmid: item.PMID,
    doi: item.DOI,
    url: item.URL,
    'population (from title)': population === notStated ? notStated.label : population.label,
    'design (from title or journal)': design.label,
    'listed in': `Policy ${source.policy}, effective ${source.effective}`,
    'listed at': source.address,
  };
}

/**
 * References as CSV with a header, for spreadsheets as much as for programs: UTF-8 with a byte order
 * mark, without which Excel reads another encoding; dates in numbers of their own, since "2020-03"
 * would become a day; no cell that is taken for a formula. Authors are separated by semicolons.
 */
export const toCsv = (records: ReferenceRecord[], populations: ReferencePopulations): string =>
  stringify(
    records.map((record) => row(record, populations)),
    { header: true, bom: true, escape_formulas: true },
  );
