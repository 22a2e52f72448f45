import { z } from 'astro/zod';
import { coverage } from '../../model/frontmatter/coverage.ts';
import { isoDay } from '../../model/frontmatter/fields.ts';
import type { PassageKind } from '../../model/policy.ts';

/** An address of the site. */
export const address = z.string().meta({
  description: 'An address; relative to the root of the host if the site was built without one.',
  example: '/00220/',
});
/** A value in the form that the document prints. */
export const printed = z
  .string()
  .meta({ description: 'As the document prints it.', example: '07/08/2024' });
/** Name of a section. */
export const section = z.string().meta({ description: 'Name of a section.', example: 'evidence' });
/** A day, for programs and as printed. */
export const day = z.strictObject({ iso: isoDay, printed });
/** Id of a position of a payer. */
export const position = coverage.shape.statements.element.shape.position;

const passageKinds = [
  'heading', 'paragraph', 'item', 'row', 'reference', 'trial', 'history-entry',
] as const satisfies PassageKind[]; // prettier-ignore

const heading = z.strictObject({
  id: z.string().meta({ description: 'Its anchor.', example: 'summary-of-evidence' }),
  text: z.string().meta({ description: 'Its words.', example: 'Summary of Evidence' }),
});

/** A citable place. */
export const passage = z.strictObject({
  id: z.string().meta({
    description: 'Its anchor on the page of its section.',
    example: 'liver-metastases-p1',
  }),
  section,
  kind: z.enum(passageKinds).meta({
    description: 'What it is; a row is a table row.',
    example: 'paragraph',
  }),
  headings: z.array(heading).meta({
    description: 'The printed headings above it, outermost first.',
    example: [{ id: 'summary-of-evidence', text: 'Summary of Evidence' }],
  }),
  position: position.optional().meta({
    description: 'The position of the coverage statement that it belongs to, if it does.',
    example: 'investigational',
  }),
  leads: z.array(z.string()).meta({
    description:
      'For a list item, the words that introduce the lists around it, outermost first. Quote them with it.',
    example: [
      'Coverage eligibility will be considered when ALL of the following criteria are met:',
    ],
  }),
  statement: z.string().optional().meta({
    description: 'Id of the coverage statement that it belongs to, if it does.',
    example: 'liver-tumors',
  }),
  text: z.string().meta({
    description: 'Its words, with single spaces. Cells of a row are separated by " · ".',
    example: 'Table 1. Summary of Key Trials',
  }),
  sourcePages: z
    .string()
    .regex(/^\d+(-\d+)?$/)
    .optional()
    .meta({ description: 'Pages of the document of record.', example: '2-3' }),
});

/** What identifies the document of record. */
export const source = z.strictObject({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: 'SHA-256 of the document of record as received.' }),
  url: address.meta({
    description: 'The document of record as received.',
    example: '/00220/source.txt',
  }),
  pages: z.int().positive().meta({ description: 'Pages of the document.', example: 15 }),
  characters: z
    .int()
    .positive()
    .meta({ description: 'Characters of the document.', example: 45000 }),
  verifiedWords: z.int().positive().meta({
    description: 'Words that were compared with the pages when the site was built; all were equal.',
    example: 4206,
  }),
});
