import { z } from 'astro/zod';
import { sectionFields } from './annotations.ts';
import { anchorId, isoDay, policyNumber } from './fields.ts';

/** The positions that this payer's policies take on a service. */
export const coverageStatus = z.enum([
  'investigational',
  'eligible with criteria',
  'not medically necessary',
]);

/** One position of the policy; its sentences are in the body, inside <CoverageStatement>. */
const coverageStatement = z.strictObject({
  id: anchorId.meta({
    description: 'Matches the id of a <CoverageStatement>.',
    example: 'liver-tumors',
  }),
  status: coverageStatus.meta({ description: 'The position.', example: 'investigational' }),
  subject: z.string().meta({
    description: 'The service, in the words of the policy.',
    example: 'Cryosurgical ablation (CSA) of primary or metastatic liver tumors',
  }),
});

const relatedPolicy = z.strictObject({
  number: policyNumber,
  title: z.string().meta({ description: 'Title as printed.', example: 'Microwave Tumor Ablation' }),
});

/** A place in the policy that a member may want to read. */
const memberLink = z.strictObject({
  label: z.string().min(1).meta({ example: 'What the treatment is' }),
  to: z
    .string()
    .regex(/^[a-z]+(#[\w-]+)?$/, 'write the place as links in the text do: section#anchor')
    .meta({
      description: 'Section, "#", heading or passage.',
      example: 'background#procedure-related-complications',
    }),
});

/** coverage.mdx: what the policy is, when it holds, and what it says about coverage. */
export const coverage = z.strictObject({
  ...sectionFields,
  number: policyNumber,
  title: z.string().meta({ description: 'Title as printed.' }),
  shortTitle: z.string().max(48).meta({
    description: 'Title for places with little room, at most 48 characters.',
    example: 'Cryosurgical Ablation of Liver Tumors',
  }),
  description: z
    .string()
    .meta({ description: 'One sentence for search engines and link previews.' }),
  payer: z.string().meta({ example: 'Blue Cross and Blue Shield of Louisiana' }),
  masthead: z.string().meta({
    description: 'The word that the document prints above its title.',
    example: 'Louisiana',
  }),
  originalEffectiveDate: isoDay,
  currentEffectiveDate: isoDay,
  statements: z.array(coverageStatement).min(1, 'a policy has at least one coverage statement'),
  related: z.array(relatedPolicy).default([]),
  synonyms: z
    .array(z.array(z.string()).min(2))
    .default([])
    .meta({
      description: 'For search: words of readers for words of this policy; each line one meaning.',
      example: [['cryoablation', 'cryosurgery', 'freezing']],
    }),
  memberLinks: z.array(memberLink).default([]).meta({
    description: 'Ways into the text for members, besides the definition of the position.',
  }),
  plainWords: z.string().min(1).meta({
    description:
      'Site note: what the position means, at reading grade 8 or lower, ending in who decides.',
  }),
});

/** Data of coverage.mdx. */
export type Coverage = z.infer<typeof coverage>;
/** A place in the policy for members, as the content gives it. */
export type MemberLink = z.infer<typeof memberLink>;
/** A policy's position on a service. */
export type CoverageStatus = z.infer<typeof coverageStatus>;
