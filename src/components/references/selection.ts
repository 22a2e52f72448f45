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

/** What each record says of itself: its number in the list, which may leave out some. */
const recordNumber = {
  ris: /Reference (\d+) of policy /g,
  bib: /Reference (\d+) of policy /g,
  json: /Reference (\d+) of policy /g,
  csv: /^(\d+),/g,
};

/** The number of the reference that a record describes: its note ends with it. */
export const numberOf = (record: string, format: ExportFormat): number =>
  Number([...record.matchAll(recordNumber[format])].at(-1)?.[1]);

const incomplete = new Error('The file is not the whole list.');

/**
 * The part of an export that holds some of the references, so that a reader's browser makes a
 * selection from the file of the whole list and needs no citation library.
 * @param file the whole list
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
  const keep = (record: string) => numbers.includes(numberOf(record, format));
  if (format === 'json') {
    const items = JSON.parse(file) as unknown[];
    if (items.length !== all) throw incomplete;
    return `${JSON.stringify(
      items.filter((item) => keep(JSON.stringify(item))),
      undefined,
      2,
    )}\n`;
  }
  const parts = recordsOf(file, format);
  const head = format === 'csv' ? (parts.shift() ?? '') : '';
  if (parts.length !== all || !file.endsWith('\n')) throw incomplete;
  return head + parts.filter(keep).join('');
}
