import { z } from 'astro/zod';
import { payers, severalPositions } from '../../payers/index.ts';
import { sectionName } from '../sections.ts';
import { sectionFields } from './annotations.ts';
import { anchorId, isoDay, policyNumber } from './fields.ts';

const positionIds = [
  ...new Set(payers.flatMap(({ positions }) => positions.map(({ id }) => id))),
  severalPositions.id,
];
const payerNames = payers.map(({ name }) => name);

/** What the payer decides about one service; the text is in the body, inside <CoverageStatement>. */
const coverageStatement = z.strictObject({
  id: anchorId.meta({
    description: 'Matches the id of a <CoverageStatement>.',
    example: 'liver-tumors',
  }),
  position: z.enum(positionIds).meta({
    description: 'The position. It must be the one that the statement prints in bold.',
    example: 'investigational',
  }),
  subject: z.string().meta({
    description: 'The service, in the words of the policy.',
    example: 'Cryosurgical ablation (CSA) of primary or metastatic liver tumors',
  }),
  criteria: z
    .string()
    .regex(/^[a-z-]+#[\w-]+$/, 'write the place as links in the text do: section#heading')
    .optional()
    .meta({
      description: 'The heading of its criteria, if they are outside the statement.',
      example: 'policy-guidelines#patient-selection-criteria',
    }),
});

const otherDate = z.strictObject({
  label: z.string().min(1).meta({ description: 'As printed.', example: 'Archived Date' }),
  date: isoDay,
});

const relatedPolicy = z.strictObject({
  number: policyNumber,
  title: z.string().meta({ description: 'Title as printed.', example: 'Microwave Tumor Ablation' }),
});

/** A place in the policy that a member may want to read. */
const readerLink = z.strictObject({
  label: z.string().min(1).meta({ example: 'What the treatment is' }),
  to: z
    .string()
    .regex(/^[a-z-]+(#[\w-]+)?$/, 'write the place as links in the text do: section#anchor')
    .meta({
      description: 'Section, "#", heading or passage.',
      example: 'background#procedure-related-complications',
    }),
});

/** coverage.mdx: what the policy is, when it applies, and what it says about coverage. */
export const coverage = z.strictObject({
  ...sectionFields,
  number: policyNumber,
  title: z.string().min(1).meta({ description: 'Title as printed.' }),
  shortTitle: z.string().max(48).optional().meta({
    description:
      'Title for places with little room, at most 48 characters. Only for longer titles.',
    example: 'Cryosurgical Ablation of Liver Tumors',
  }),
  description: z
    .string()
    .optional()
    .meta({ description: 'One sentence for search engines and link previews.' }),
  payer: z.enum(payerNames).meta({
    description: 'Name of a profile in src/payers/.',
    example: 'Blue Cross and Blue Shield of Louisiana',
  }),
  sections: z
    .array(
      z
        .string()
        .regex(
          sectionName,
          'a section has a name of lower-case letters, digits and hyphens; “full” is the whole policy',
        ),
    )
    .refine((names) => new Set(names).size === names.length, 'name each section once')
    .optional()
    .meta({
      description:
        'Names of the section files in the order of the document, if it is not the usual one or ' +
        'the document has sections of its own.',
      example: ['coverage', 'policy-guidelines', 'background'],
    }),
  sourceSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'a SHA-256 has 64 hexadecimal digits')
    .meta({
      description:
        'SHA-256 of source.txt as received, which reveals later changes to the document.',
    }),
  masthead: z.string().meta({
    description: 'The word that the document prints above its title.',
    example: 'Louisiana',
  }),
  originalEffectiveDate: isoDay.optional().meta({
    description: 'The day on which the policy first took effect, if the document prints it.',
    example: '2007-06-20',
  }),
  currentEffectiveDate: isoDay.optional().meta({
    description:
      'The day on which this text took effect, if the document prints it. One of the two dates is needed.',
    example: '2024-07-08',
  }),
  otherDates: z.array(otherDate).default([]).meta({
    description: 'Further dates at the head of the document, in the order printed.',
  }),
  statements: z.array(coverageStatement).min(1, 'a policy has at least one coverage statement'),
  related: z.array(relatedPolicy).default([]),
  synonyms: z
    .array(
      z.array(z.string().regex(/[\p{L}\p{N}]/u, 'write a word; it has letters or digits')).min(2),
    )
    .default([])
    .meta({
      description: 'For search: readers’ words for words of this policy; one meaning per line.',
      example: [['cryoablation', 'cryosurgery', 'freezing']],
    }),
  readerLinks: z.array(readerLink).default([]).meta({
    description: 'Links into the text for members, besides the definition of the position.',
  }),
  plainWords: z.string().min(1).optional().meta({
    description:
      'Site note: what the position means, at reading grade 8 or lower, ending in who decides.',
  }),
});

/** Data of coverage.mdx. */
export type Coverage = z.infer<typeof coverage>;
