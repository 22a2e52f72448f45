import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { stringify } from 'csv-stringify/sync';
import type { References } from '../schemas/references.ts';
import { etAlNote, toCsl, type CslItem, type CslName } from './csl.ts';
import { facetsOf } from './facets.ts';
import type { ExportFormat } from './selection.ts';

/**
 * RIS. It has no field for a PMID, so the note gives it. The library breaks values after 70
 * characters, within words, and readers put a space there: the breaks are taken out.
 */
function ris(items: CslItem[]): string {
  const noted = items.map((item) => {
    const note = [item.PMID && `PMID: ${item.PMID}`, item.note].filter(Boolean).join('. ');
    return { ...item, ...(note && { note }) };
  });
  return `${plugins.output.format('ris', noted).replace(/\n(?![A-Z][A-Z0-9] {2}- )/g, '')}\n`;
}

/**
 * BibTeX. A list of authors that goes on ends in "and others", which the library would brace like a
 * name; it gives an address twice where there is no publisher; and PMIDs are in the field from which
 * reference managers read them.
 */
function bibtex(items: CslItem[]): string {
  return items
    .map((item) => {
      const others = item.note === etAlNote ? [{ family: 'others' }] : [];
      const entry = plugins.output
        .format('bibtex', [{ ...item, author: [...item.author, ...others], note: undefined }])
        .trim();
      const mended = entry
        .replace(' and {others}', ' and others')
        .replace(/\thowpublished = .*\n/, '');
      return item.PMID ? mended.replace(/}$/, `\tpmid = {${item.PMID}},\n}`) : mended;
    })
    .join('\n')
    .concat('\n');
}

const printedName = (name: CslName): string =>
  'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(' ');

/** CSV with a header. Authors are parted by semicolons. */
function csv(items: CslItem[], { references, populations }: References): string {
  const rows = references.map((reference, index) => {
    const item = items[index] as CslItem;
    const { population, design, year } = facetsOf(reference, populations);
    return {
      number: reference.number,
      authors: item.author.map(printedName).join('; '),
      'more authors': item.note === etAlNote ? 'et al.' : '',
      title: item.title,
      journal: item['container-title'],
      date: reference.type === 'article' ? reference.published : '',
      year: reference.type === 'article' ? year.label : '',
      volume: item.volume,
      issue: item.issue,
      pages: item.page,
      version: reference.type === 'document' ? reference.version : '',
      pmid: item.PMID,
      url: item.URL,
      'population (from title)': population.label,
      'design (from title or journal)': design.label,
    };
  });
  return stringify(rows, { header: true });
}

/** The reference list of a policy as a file of a format. */
export function exportReferences(data: References, policy: string, format: ExportFormat): string {
  const items = data.references.map((reference) => toCsl(reference, policy));
  switch (format) {
    case 'json':
      return `${JSON.stringify(items, undefined, 2)}\n`;
    case 'ris':
      return ris(items);
    case 'bib':
      return bibtex(items);
    case 'csv':
      return csv(items, data);
  }
}
