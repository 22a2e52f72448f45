import { readFileSync } from 'node:fs';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse as parseCsv } from 'csv-parse/sync';
import { readMdxFile } from '../../source/mdx-file.ts';
import type { ExportFormat } from './export-formats.ts';

/** The fields that every format must give back. */
interface ReadReference {
  title: string;
  authors: string[];
  /** The list of authors is truncated. */
  more: boolean;
  year: string;
  pmid: string;
}

/** An item in the form of citation-js and CSL-JSON. */
interface ReadItem {
  title: string;
  author: { family?: string; given?: string; literal?: string }[];
  issued?: { 'date-parts': number[][] };
  PMID?: string;
  note?: string;
}

const fromItem = (item: ReadItem): ReadReference => ({
  title: item.title,
  authors: item.author
    .map(({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(' '))
    .filter((name) => name !== 'others'),
  more: Boolean(item.note?.includes('et al.')) || item.author.at(-1)?.family === 'others',
  year: String(item.issued?.['date-parts'][0]?.[0] ?? ''),
  pmid: item.PMID ?? '',
});

/** BibTeX has initials with periods, "Smith J. R."; the list prints "Smith JR". */
const withoutPeriods = (reference: ReadReference): ReadReference => ({
  ...reference,
  authors: reference.authors.map((name) => name.replace(/(?<=\b\p{Lu})\. ?/gu, '')),
});

/** The items of a file, read by citation-js. */
export const readItems = (file: string): ReadItem[] =>
  plugins.input.chain(file) as unknown as ReadItem[];

/** The tags of each record of a RIS file. */
export const risTags = (file: string): Record<string, string | string[]>[] =>
  plugins.input.data(file, '@ris/file');

/** The rows of a CSV file, keyed by the header. */
export const csvRows = (file: string): Record<string, string>[] =>
  parseCsv<Record<string, string>>(file, { columns: true, bom: true });

/** citation-js reads all of a RIS record except the accession number. */
const fromRis = (file: string): ReadReference[] => {
  const tags = risTags(file);
  return readItems(file).map((item, index) => {
    const { DB, AN = '' } = tags[index] ?? {};
    return { ...fromItem(item), pmid: DB === 'PubMed' ? String(AN) : '' };
  });
};

const fromCsv = (file: string): ReadReference[] =>
  csvRows(file).map((row) => ({
    title: row['title'] ?? '',
    authors: (row['authors'] ?? '').split('; '),
    more: row['more authors'] === 'et al.',
    year: row['year'] ?? '',
    pmid: row['pmid'] ?? '',
  }));

/** Reads a file of each format with a parser. */
export const readExport: Record<ExportFormat, (file: string) => ReadReference[]> = {
  json: (file) => (JSON.parse(file) as ReadItem[]).map(fromItem),
  ris: fromRis,
  bib: (file) => readItems(file).map(fromItem).map(withoutPeriods),
  csv: fromCsv,
};

// YAML reads a date as a timestamp.
interface Listed {
  title: string;
  authors?: string[];
  organization?: string;
  etAl?: boolean;
  published?: string | number | Date;
  pmid?: string;
}

/** The references of a policy as its own file lists them, independently of what the exports are made from. */
export function listedReferences(folder: string): ReadReference[] {
  const path = `${folder}/references.mdx`;
  const { references } = readMdxFile(path, readFileSync(path, 'utf8')).data as {
    references: Listed[];
  };
  return references.map(
    ({ title, authors, organization = '', etAl = false, published = '', pmid = '' }) => ({
      title,
      authors: authors ?? [organization],
      more: etAl,
      year: /\d{4}|$/.exec(JSON.stringify(published))?.[0] ?? '',
      pmid,
    }),
  );
}
