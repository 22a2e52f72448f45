import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { noteOf, type ReferenceRecord } from './records.ts';

/** The names that BibTeX has for the months. They stand without braces. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

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

/**
 * A reference as BibTeX. A list of authors that goes on ends in "and others", which the library
 * would brace like a name, and needs no note; and it gives an address twice where there is no publisher.
 */
function entry(record: ReferenceRecord): string {
  const { item, etAl } = record;
  const [year] = item.issued?.['date-parts'][0] ?? [];
  const written = {
    ...item,
    author: [...item.author, ...(etAl ? [{ family: 'others' }] : [])],
    ...(year && { issued: { 'date-parts': [[year]] } }),
    note: noteOf({ ...record, etAl: false }),
  };
  return plugins.output
    .format('bibtex', [written])
    .trim()
    .replace(' and {others}', ' and others')
    .replace(/\thowpublished = .*\n/, '')
    .replace(/}$/, `${ownFields(record)}}\n`);
}

/** References as BibTeX. */
export const toBibtex = (records: ReferenceRecord[]): string => records.map(entry).join('');
