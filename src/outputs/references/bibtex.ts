import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { noteOf, type ReferenceRecord } from './records.ts';

/** The names that BibTeX has for the months. They stand without braces. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The record as the library is to write it. A list of authors that goes on ends in "others", which
 * BibTeX understands, and needs no note; month and day are written by `ownFields`.
 */
function written(record: ReferenceRecord): unknown {
  const { item, etAl } = record;
  const [year] = item.issued?.['date-parts'][0] ?? [];
  return {
    ...item,
    author: [...item.author, ...(etAl ? [{ family: 'others' }] : [])],
    ...(year && { issued: { 'date-parts': [[year]] } }),
    note: noteOf({ ...record, etAl: false }),
  };
}

/**
 * Fields that the library would write otherwise: the month in braces and together with the day; and
 * it has none for PMIDs, which reference managers read from this one.
 */
function ownFields({ item }: ReferenceRecord): string {
  const [, month, day] = item.issued?.['date-parts'][0] ?? [];
  const name = month && months[month - 1];
  const fields = [
    name && `month = ${name}`,
    day && `day = {${day}}`,
    item.PMID && `pmid = {${item.PMID}}`,
  ];
  return fields
    .filter(Boolean)
    .map((field) => `\t${field},\n`)
    .join('');
}

/** An entry of the library: it braces "others" like a name, and gives an address twice if there is no publisher. */
const corrected = (entry: string, record: ReferenceRecord): string =>
  entry
    .trim()
    .replace(' and {others}', ' and others')
    .replace(/\thowpublished = .*\n/, '')
    .replace(/}$/, () => `${ownFields(record)}}\n`);

/** References as BibTeX. */
export function toBibtex(records: ReferenceRecord[]): string {
  if (records.length === 0) return '';
  const entries = plugins.output.format('bibtex', records.map(written)).split(/^(?=@)/m);
  return records.map((record, index) => corrected(entries[index] ?? '', record)).join('');
}
