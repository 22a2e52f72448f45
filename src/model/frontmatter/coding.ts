import { z } from 'astro/zod';
import { codeSystems } from '../code-systems.ts';
import { sectionFields } from './annotations.ts';
import { anchorId } from './fields.ts';

const codeRow = z.strictObject({
  system: z.enum(codeSystems).meta({
    description: 'Code system. A row that continues the one above has the same.',
    example: 'CPT',
  }),
  printedSystem: z.string().meta({
    description: 'Its name as printed; empty where the row prints none.',
    example: 'ICD-10 Diagnosis',
  }),
  printed: z.string({ error: 'write the text of the cell in quotes, for example "47381"' }).meta({
    description:
      'The text of the row exactly as printed; empty if the row has none. Codes, ranges of codes ' +
      'and days of change are identified in it.',
    example: '47371, 47381, C34.00-C34.92',
  }),
  description: z.string().optional().meta({
    description:
      'What the document itself prints in a column after the codes. Never add a descriptor: those of CPT belong to the AMA.',
    example: 'Benign neoplasm of colon',
  }),
});

/** coding.mdx: the code tables, and the AMA's notices in the body. */
export const coding = z.strictObject({
  ...sectionFields,
  tables: z
    .array(
      z.strictObject({
        id: anchorId.optional().meta({
          description: 'Matches <CodeTable id="…" />; not needed for a single table.',
          example: 'covered-codes',
        }),
        columns: z
          .array(z.string())
          .min(2)
          .max(3)
          .meta({
            description:
              'Column heads as printed: for the code system (which a table with descriptions may lack), for the codes, and for the descriptions, if any. Empty if the document prints the codes as lines without a head.',
            example: ['Code Type', 'Code'],
          }),
        rows: z.array(codeRow).min(1),
      }),
    )
    .default([]),
});

/** Data of coding.mdx. */
export type Coding = z.infer<typeof coding>;
