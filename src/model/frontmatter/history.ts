import { z } from 'astro/zod';
import { payers } from '../../payers/index.ts';
import { sectionFields } from './annotations.ts';
import { isoDay, isoMonth } from './fields.ts';

/** One dated entry. */
export const historyEntry = z.strictObject({
  date: isoDay,
  kind: z
    .enum([...new Set(payers.flatMap(({ history: { kinds } }) => kinds.map(({ id }) => id)))])
    .meta({ description: 'What happened on the day.', example: 'approval' }),
  text: z.string().meta({ description: 'The entry as printed, without its date.' }),
});

/** history.mdx: dated entries, oldest first, and the next review. */
export const history = z.strictObject({
  ...sectionFields,
  nextReview: isoMonth
    .optional()
    .meta({ description: 'Next scheduled review.', example: '2025-06' }),
  entries: z.array(historyEntry).default([]),
});

/** A history entry as the content gives it. */
export type HistoryEntry = z.infer<typeof historyEntry>;
