import type { Population } from './frontmatter/evidence.ts';

/** The columns of the table "evidence at a glance": fields of the frontmatter and their headings. */
export const evidenceColumns = [
  { field: 'evidence', label: 'Evidence base' },
  { field: 'comparators', label: 'Comparators' },
  { field: 'outcomes', label: 'Outcomes' },
  { field: 'conclusion', label: 'Conclusion' },
] as const;

/** Words that a cell quotes, and their anchor in the text. */
interface EvidenceQuote {
  words: string;
  anchor: string;
  /** Place of the words in the frontmatter, below the population. */
  field: PropertyKey[];
}

/** The quotations of a population's cell; anchors are like colorectal-metastases-comparators-2. */
export const evidenceQuotes = (
  { id, glance }: Population,
  field: (typeof evidenceColumns)[number]['field'],
): EvidenceQuote[] =>
  (glance?.[field] ?? []).map((words, index) => ({
    words,
    anchor: `${id}-${field}${index > 0 ? `-${index + 1}` : ''}`,
    field: ['glance', field, index],
  }));
