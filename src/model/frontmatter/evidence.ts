import { z } from 'astro/zod';
import { quotedWords, sectionFields } from './annotations.ts';
import { anchorId } from './fields.ts';

const glanceCell = z.array(quotedWords).default([]);

/** A row of the table "evidence at a glance": what the population's summary says, in its own words. */
const glance = z.strictObject({
  evidence: glanceCell.meta({ description: 'What the evidence includes.' }),
  comparators: glanceCell.meta({
    description: 'What the technology was compared with; left out if the summary does not say.',
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
  referencePopulation: anchorId.optional().meta({
    description:
      'Id of the same population in references.mdx: its summary links to the references about it.',
    example: 'colorectal-metastases',
  }),
  glance: glance.optional(),
});

/** evidence.mdx: rationale and the summary of evidence, one population at a time. */
export const evidence = z.strictObject({
  ...sectionFields,
  populations: z.array(population).default([]),
});

/** A population of the evidence summary as the content gives it. */
export type Population = z.infer<typeof population>;
