import { z } from 'astro/zod';
import { payers } from '../../payers/index.ts';
import { sectionFields } from './annotations.ts';
import { anchorId, isoDate, isoMonth } from './fields.ts';

/** One dated entry. */
export const historyEntry = z.strictObject({
  date: isoDate,
  printedDate: z.string().optional().meta({
    description: 'The date as printed, if it is not in the usual form: a range, for example.',
    example: '06/2010 - 07/2010',
  }),
  id: anchorId.optional().meta({
    description:
      'Its anchor, if another entry has the same date. It must never change: feeds and links use it.',
    example: 'entry-2024-06-12-approval',
  }),
  kind: z
    .enum([...new Set(payers.flatMap(({ history: { kinds } }) => kinds.map(({ id }) => id)))])
    .meta({ description: 'What happened on the day.', example: 'approval' }),
  text: z.string().min(1).meta({
    description: 'The entry as printed, without its date, as inline Markdown.',
  }),
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
