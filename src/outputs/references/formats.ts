import type { CompiledPolicy } from '../../model/policy.ts';
import { toBibtex } from './bibtex.ts';
import { toCsv } from './csv.ts';
import type { ExportFormat } from './export-formats.ts';
import { recordsOf, withNote, type ReferenceRecord } from './records.ts';
import { toRis } from './ris.ts';

/** References as CSL-JSON. */
const toJson = (records: ReferenceRecord[]): string =>
  `${JSON.stringify(records.map(withNote), undefined, 2)}\n`;

/** The reference list of a policy in every export format. */
export function referenceExports(policy: CompiledPolicy): Record<ExportFormat, string> {
  const records = recordsOf(policy);
  return {
    ris: toRis(records),
    bib: toBibtex(records),
    json: toJson(records),
    csv: toCsv(records, policy.referencePopulations),
  };
}
