import type { ExportFormat } from '../../outputs/references/export-formats.ts';

/** How every record begins, at the start of a line. A CSV record begins with its number. */
const recordStart = {
  ris: /^(?=TY {2}- )/m,
  bib: /^(?=@)/m,
  csv: /^(?=\d+,)/m,
};

/**
 * The part of an export that holds some of the references, so that a reader's browser makes a
 * selection from the file of the whole list and needs no citation library.
 * @param file the whole list, in the order of its numbers
 * @param numbers the references to keep
 */
export function selectRecords(file: string, format: ExportFormat, numbers: number[]): string {
  const keep = (_: unknown, index: number) => numbers.includes(index + 1);
  if (format === 'json') {
    const items = JSON.parse(file) as unknown[];
    return `${JSON.stringify(items.filter(keep), undefined, 2)}\n`;
  }
  const parts = file.split(recordStart[format]);
  const head = format === 'csv' ? (parts.shift() ?? '') : '';
  return head + parts.filter(keep).join('');
}
