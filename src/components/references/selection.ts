import type { ExportFormat } from '../../outputs/references/export-formats.ts';

/** How every record starts, at the beginning of a line. A CSV record starts with its number. */
const recordStart = {
  ris: /^(?=TY {2}- )/m,
  bib: /^(?=@)/m,
  csv: /^(?=\d+,)/m,
};

/** The records of an export, including line ends; for CSV, the header comes first. */
export const recordsOf = (file: string, format: keyof typeof recordStart): string[] =>
  file.split(recordStart[format]);

/** Where each record states its number in the list, which may have gaps. */
const recordNumber = {
  ris: /Reference (\d+) of policy /g,
  bib: /Reference (\d+) of policy /g,
  json: /Reference (\d+) of policy /g,
  csv: /^(\d+),/g,
};

/** The number of the reference that a record describes: its note ends with it. */
export const numberOf = (record: string, format: ExportFormat): number =>
  Number([...record.matchAll(recordNumber[format])].at(-1)?.[1]);

const incomplete = new Error('The file is not the complete list.');

/**
 * The part of an export that holds some of the references, so that a reader's browser makes a selection
 * from the file of the whole list and needs no citation library.
 * @param file the whole list
 * @param numbers the references to keep
 * @param all number of references in the list. Throws if the file is not the complete list: a truncated
 * file, or another site's page, must not become a reader's bibliography.
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
