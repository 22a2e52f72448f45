import { z } from 'astro/zod';
import { quotedWords, sectionFields } from './annotations.ts';
import { anchorId } from './fields.ts';

/** What a guideline passage says about lesions of one size, in its own words. */
const lesionSize = z.strictObject({
  size: z
    .string()
    .regex(
      /^(≤ \d+|\d+ to \d+|> \d+) cm$/,
      'write the size as in the passage: "≤ 3 cm", "3 to 5 cm" or "> 5 cm"',
    )
    .meta({ description: 'The size as the passage prints it.', example: '3 to 5 cm' }),
  says: z
    .array(quotedWords)
    .min(1)
    .meta({ description: 'The sentences of the passage about this size, complete and exact.' }),
});

const guideline = z.strictObject({
  id: anchorId.meta({ description: 'Matches the id of a <Guideline>.' }),
  organization: z.string().meta({ example: 'National Comprehensive Cancer Network (NCCN)' }),
  guideline: z
    .string()
    .meta({ description: 'Subject of the guideline.', example: 'hepatocellular carcinoma' }),
  version: z.string().meta({ description: 'Version as printed.', example: '1.2023' }),
  category: z
    .enum(['1', '2A', '2B', '3'])
    .meta({ description: 'NCCN category of evidence and consensus, as printed.', example: '2A' }),
  sizes: z
    .array(lesionSize)
    .optional()
    .meta({ description: 'Lesion sizes, smallest first; the page draws them as a figure.' }),
});

/** guidance.mdx: clinical input, guidelines, national positions. */
export const guidance = z.strictObject({
  ...sectionFields,
  guidelines: z.array(guideline).default([]),
});

/** A guideline passage as the content gives it. */
export type Guideline = z.infer<typeof guideline>;
/** What a guideline passage says about lesions of one size. */
export type LesionSize = z.infer<typeof lesionSize>;
