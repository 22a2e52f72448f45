import type { ExportFormat } from '../../outputs/references/export-formats.ts';

/** How every record begins, at the start of a line. A CSV record begins with its number. */
const recordStart = {
  ris: /^(?=TY {2}- )/m,
  bib: /^(?=@)/m,
  csv: /^(?=\d+,)/m,
};

/** The records of an export, each with its line ends; before those of CSV its heads. */
export const recordsOf = (file: string, format: keyof typeof recordStart): string[] =>
  file.split(recordStart[format]);

const incomplete = new Error('The file is not the whole list.');

/**
 * The part of an export that holds some of the references, so that a reader's browser makes a
 * selection from the file of the whole list and needs no citation library.
 * @param file the whole list, in the order of its numbers
 * @param numbers the references to keep
 * @param all how many references the list has. Throws if the file is not the whole list: what was cut
 *   off, or a page of another site, must not become a reader's bibliography.
 */
export function selectRecords(
  file: string,
  format: ExportFormat,
  numbers: number[],
  all: number,
): string {
  const keep = (_: unknown, index: number) => numbers.includes(index + 1);
  if (format === 'json') {
    const items = JSON.parse(file) as unknown[];
    if (items.length !== all) throw incomplete;
    return `${JSON.stringify(items.filter(keep), undefined, 2)}\n`;
  }
  const parts = recordsOf(file, format);
  const head = format === 'csv' ? (parts.shift() ?? '') : '';
  if (parts.length !== all || !file.endsWith('\n')) throw incomplete;
  return head + parts.filter(keep).join('');
}
