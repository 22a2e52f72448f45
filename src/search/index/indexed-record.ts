import { facetsOf } from '../../model/facets.ts';
import { policyPath } from '../../model/addresses.ts';
import type { CompiledPolicy } from '../../model/policy.ts';
import type { IndexedRecord } from '../query/files.ts';
import type { SearchRecord } from './records.ts';

/** Filters of a reference: what its title and date state. */
function facets(policy: CompiledPolicy, record: SearchRecord): IndexedRecord['facets'] {
  const reference = policy.references.find(({ number }) => number === record.reference);
  if (!reference) return undefined;
  const { population, design, year } = facetsOf(reference, policy.referencePopulations);
  return { population: population.label, design: design.label, year: year.label };
}

/**
 * What a record is about in addition to its words: the lesion sizes of a guideline, if its data has
 * them; the column heads of a trial's table.
 */
function subjectOf(
  policy: CompiledPolicy,
  { kind, group, title }: SearchRecord,
): string | undefined {
  if (kind === 'trial') {
    const table = policy.trialTables.find(({ groups }) =>
      groups.some(({ trials }) => trials.some(({ number }) => number === title)),
    );
    return table?.columns.join(' ');
  }
  const sizes = policy.guidelines.find(({ id }) => id === group)?.sizes ?? [];
  return sizes.map(({ size }) => `lesion size ${size}`).join(', ') || undefined;
}

/** A record as the browser reads it. Fields without a value are omitted from the file. */
export function indexedRecord(policy: CompiledPolicy, record: SearchRecord): IndexedRecord {
  const { href, title, displayedTitle, section, kind, under, position, text, passages } = record;
  const asks = policy.asks
    .filter(({ passage }) => passages.includes(passage))
    .flatMap(({ questions }) => questions);
  return {
    path: href.slice(policyPath(policy.number, 'coverage').length),
    title,
    name: displayedTitle === title ? undefined : displayedTitle,
    section: section.label,
    kind: kind === 'reference' || kind === 'history entry' ? kind : undefined,
    under: [...under, ...(position === undefined ? [] : [`Position: ${position}`])].join(' › '),
    text,
    subject: subjectOf(policy, record),
    asks: asks.length > 0 ? asks : undefined,
    facets: facets(policy, record),
    isAside: record.isAside || undefined,
  };
}
