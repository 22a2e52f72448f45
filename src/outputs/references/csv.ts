import { stringify } from 'csv-stringify/sync';
import { facetsOf, notStated, type ReferencePopulations } from '../../model/facets.ts';
import { publishedOf } from '../../model/reference.ts';
import { printedName } from './names.ts';
import type { ReferenceRecord } from './records.ts';

/**
 * Values that spreadsheets would convert when they open a file: dates ("3-5", "8/2"), numbers in
 * exponential notation ("10E2"), numbers with leading or trailing zeros.
 */
const readOtherwise = /^\d{1,4}\s*[/-]\s*\d{1,4}$|^\d+e\d+$|^0\d|^\d+\.\d*0$|^\d{16}/i;

/** A value in a form that a spreadsheet does not convert: prefixed with its name if necessary. */
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
    // With an en dash, no spreadsheet takes a range for a date.
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
 * References as CSV with a header, for spreadsheets as well as programs: UTF-8 with a byte order mark,
 * without which Excel assumes another encoding; year, month and day in separate columns, since
 * "2020-03" would become a date; no cell that could be taken for a formula. Authors are separated by
 * semicolons.
 */
export const toCsv = (records: ReferenceRecord[], populations: ReferencePopulations): string =>
  stringify(
    records.map((record) => row(record, populations)),
    { header: true, bom: true, escape_formulas: true },
  );
