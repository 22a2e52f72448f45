import { z } from 'astro/zod';
import { sectionFields } from './annotations.ts';
import { anchorId, isoMonth } from './fields.ts';

/** One listed trial. */
export const trial = z.strictObject({
  nct: z
    .string()
    .regex(/^NCT\d{8}$/, 'an NCT number is NCT and eight digits, for example NCT05303038')
    .meta({ description: 'ClinicalTrials.gov number.', example: 'NCT05303038' }),
  name: z.string().meta({ description: 'Name as printed, misspellings included.' }),
  enrollment: z.int().positive().meta({ description: 'Planned enrollment, persons.', example: 15 }),
  completion: isoMonth.meta({ description: 'Listed completion month.', example: '2024-04' }),
  printedCompletion: z.string().optional().meta({
    description: 'The date as printed, where it is not like “Aug 2024”.',
    example: 'April 2024',
  }),
});

/** trials.mdx: the table of ongoing and unpublished trials. */
export const trials = z.strictObject({
  ...sectionFields,
  table: z
    .strictObject({
      id: anchorId.meta({ example: 'table-1' }),
      caption: z.string().meta({ example: 'Table 1. Summary of Key Trials' }),
      columns: z
        .array(z.string())
        .length(4)
        .meta({ description: 'The four column heads as printed.' }),
    })
    .optional(),
  groups: z
    .array(
      z.strictObject({
        heading: z.string().meta({ description: 'Row above the group.', example: 'Ongoing' }),
        trials: z.array(trial).min(1),
      }),
    )
    .default([]),
});

/** A listed trial as the content gives it. */
export type Trial = z.infer<typeof trial>;
/** Data of trials.mdx. */
export type Trials = z.infer<typeof trials>;
