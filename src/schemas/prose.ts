import { z } from 'astro/zod';
import { quotedWords, sectionFields } from './annotations.ts';
import { anchorId } from './fields.ts';

/** background.mdx: prose only. */
export const background = z.strictObject(sectionFields);

/** regulatory.mdx: marketing clearance. */
export const regulatory = z.strictObject({
  ...sectionFields,
  productCodes: z
    .array(z.string().regex(/^[A-Z]{3}$/, 'an FDA product code has three capital letters'))
    .default([])
    .meta({ description: 'FDA product codes.', example: ['GEH'] }),
});

const glanceCell = z.array(quotedWords).default([]);

/** A line of the table "evidence at a glance": what the population's summary says, in its words. */
const glance = z.strictObject({
  evidence: glanceCell.meta({ description: 'What the evidence includes.' }),
  comparators: glanceCell.meta({
    description: 'What the technology was compared with; nothing where the summary names nothing.',
    example: ['comparing surgical resection with cryoablation'],
  }),
  outcomes: glanceCell.meta({ description: 'The relevant outcomes.' }),
  conclusion: glanceCell.meta({ description: 'What the policy concludes.' }),
});

const population = z.strictObject({
  id: anchorId.meta({ description: 'Matches the id of a <Population>.' }),
  label: z.string().meta({
    description: 'Name of the population, in words of the policy.',
    example: 'Liver metastases from colorectal cancer',
  }),
  listedAs: anchorId.optional().meta({
    description:
      'Id of the same population in references.mdx: its summary leads to the references on it.',
    example: 'colorectal-metastases',
  }),
  glance: glance.optional(),
});

/** evidence.mdx: rationale and the summary of evidence, one population at a time. */
export const evidence = z.strictObject({
  ...sectionFields,
  populations: z.array(population).default([]),
});

/** What a guideline passage says of lesions of one size, in its own words. */
const lesionSize = z.strictObject({
  size: z
    .string()
    .regex(
      /^(≤ \d+|\d+ to \d+|> \d+) cm$/,
      'write the size as the passage does: "≤ 3 cm", "3 to 5 cm" or "> 5 cm"',
    )
    .meta({ description: 'The size as the passage prints it.', example: '3 to 5 cm' }),
  says: z
    .array(quotedWords)
    .min(1)
    .meta({ description: 'The sentences of the passage on this size, whole and exact.' }),
});

const guideline = z.strictObject({
  id: anchorId.meta({ description: 'Matches the id of a <Guideline>.' }),
  organization: z.string().meta({ example: 'National Comprehensive Cancer Network (NCCN)' }),
  guideline: z
    .string()
    .meta({ description: 'What the guideline is on.', example: 'hepatocellular carcinoma' }),
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

/** What the policy, by its own notices, is not: for the coverage page. */
const limit = z.strictObject({
  says: z.string().min(1).meta({
    description: 'Site note: the limit in plain words.',
    example: 'It does not advise for or against a treatment.',
  }),
  quote: quotedWords.optional().meta({
    description:
      'The words of a notice that say so, exactly as they stand in it; none where the policy is silent.',
    example: 'take precedence over Medical Policy',
  }),
});

/** notices.mdx: definitions, trademarks, notices, copyright. */
export const notices = z.strictObject({
  ...sectionFields,
  title: z.string().meta({
    description: 'Heading of the page; the document prints none here.',
    example: 'Definition and notices',
  }),
  limits: z.array(limit).default([]),
  copyright: z.array(z.string()).min(1).meta({
    description: 'The lines at the foot of every page of the document, kept once, at its end.',
  }),
});

/** A guideline passage as the content gives it. */
export type Guideline = z.infer<typeof guideline>;
/** A limit of the policy as the content gives it. */
export type Limit = z.infer<typeof limit>;
/** What a guideline passage says of lesions of one size. */
export type LesionSize = z.infer<typeof lesionSize>;
/** A population of the evidence summary as the content gives it. */
export type Population = z.infer<typeof population>;
