import type { Coverage } from '../schemas/coverage.ts';
import type { References } from '../schemas/references.ts';
import { toBibtex } from './bibtex.ts';
import { toCsv } from './csv.ts';
import { toRecord, withNote, type ReferenceRecord } from './records.ts';
import { toRis } from './ris.ts';
import type { ExportFormat } from './selection.ts';

/** References as CSL-JSON. */
const toJson = (records: ReferenceRecord[]): string =>
  `${JSON.stringify(records.map(withNote), undefined, 2)}\n`;

/** The reference list of a policy as a file of a format. */
export function exportReferences(
  data: References,
  coverage: Coverage,
  format: ExportFormat,
): string {
  const records = data.references.map((reference) => toRecord(reference, coverage));
  switch (format) {
    case 'json':
      return toJson(records);
    case 'ris':
      return toRis(records);
    case 'bib':
      return toBibtex(records);
    case 'csv':
      return toCsv(records, data.populations);
  }
}
