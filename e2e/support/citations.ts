import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Said } from './references.ts';

/** An item as citation-js and CSL-JSON have it. */
interface Csl {
  title: string;
  author: { family?: string; given?: string; literal?: string }[];
  issued?: { 'date-parts': number[][] };
  PMID?: string;
  note?: string;
}

const fromCsl = (item: Csl): Said => ({
  title: item.title,
  authors: item.author
    .map(({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(' '))
    .filter((name) => name !== 'others'),
  more: Boolean(item.note?.includes('et al.')) || item.author.at(-1)?.family === 'others',
  year: String(item.issued?.['date-parts'][0]?.[0] ?? ''),
  pmid: item.PMID ?? '',
});

/** The items of a file, read by citation-js. */
export const cslItems = (file: string): Csl[] => plugins.input.chain(file) as unknown as Csl[];

type Tags = Record<string, string | string[]>;

/** The tags of each record of a RIS file. */
export const risTags = (file: string): Tags[] => plugins.input.data(file, '@ris/file');

/** citation-js reads all of a RIS record but the number in its database. */
const fromRis = (file: string): Said[] =>
  cslItems(file).map((item, index) => {
    const { DB, AN = '' } = risTags(file)[index] ?? {};
    return { ...fromCsl(item), pmid: DB === 'PubMed' ? String(AN) : '' };
  });

/** Each format, read by a parser. */
export const read: Record<string, (file: string) => Said[]> = {
  json: (file) => (JSON.parse(file) as Csl[]).map(fromCsl),
  ris: fromRis,
  bib: (file) => cslItems(file).map(fromCsl),
  csv: (file) =>
    parseCsv<Record<string, string>>(file, { columns: true }).map((row) => ({
      title: row['title'] ?? '',
      authors: (row['authors'] ?? '').split('; '),
      more: row['more authors'] === 'et al.',
      year: row['year'] ?? '',
      pmid: row['pmid'] ?? '',
    })),
};
