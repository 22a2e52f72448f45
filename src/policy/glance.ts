import type { Population } from '../schemas/prose.ts';

/** The columns of the table "evidence at a glance": fields of the content, and their heads. */
export const glanceColumns = [
  { field: 'evidence', label: 'Evidence base' },
  { field: 'comparators', label: 'Comparators' },
  { field: 'outcomes', label: 'Outcomes' },
  { field: 'conclusion', label: 'Conclusion' },
] as const;

type Field = (typeof glanceColumns)[number]['field'];

/** Words that a cell quotes, and the id of their place in the text. */
export interface GlanceQuote {
  words: string;
  anchor: string;
}

/** The quotations of a population's cell; ids are like colorectal-metastases-comparators-2. */
export const glanceQuotes = ({ id, glance }: Population, field: Field): GlanceQuote[] =>
  (glance?.[field] ?? []).map((words, index) => ({
    words,
    anchor: `${id}-${field}${index > 0 ? `-${index + 1}` : ''}`,
  }));
