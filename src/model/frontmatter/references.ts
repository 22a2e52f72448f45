import { z } from 'astro/zod';
import { sectionFields } from './annotations.ts';
import { anchorId, isoDate, webAddress } from './fields.ts';

const number = z.int().positive().meta({ description: 'Number in the list.', example: 25 });
const title = z
  .string()
  .min(1)
  .meta({ description: 'Title as printed, without its final period.' });

/** A journal article. Printed as: authors. title. journal. date; volume(issue): pages. PMID. */
export const article = z.strictObject({
  type: z.literal('article'),
  number,
  authors: z
    .array(z.string().min(1))
    .min(1)
    .meta({ description: 'The authors that are printed.', example: ['Korpan NN'] }),
  etAl: z.boolean().default(false).meta({ description: 'The list ends in “et al.”.' }),
  title,
  journal: z
    .string()
    .meta({ description: 'Abbreviated title of the journal.', example: 'Ann Surg' }),
  published: isoDate,
  volume: z.string().optional().meta({ example: '225' }),
  issue: z.string().optional().meta({ example: '2' }),
  pages: z
    .string()
    .optional()
    .meta({ description: 'Pages or article number.', example: '193-201' }),
  alsoPages: z
    .string()
    .optional()
    .meta({ description: 'What the list prints after the pages.', example: 'discussion 322-3' }),
  pmid: z
    .string({ error: 'write the PMID in quotes, for example "9065296"' })
    .regex(/^[1-9]\d{0,7}$/, 'a PMID is one to eight digits, for example "9065296"')
    .meta({ description: 'PubMed identifier.', example: '9065296' }),
});

/** A document of an organization. Printed as: organization. title. Version. address. */
export const document = z.strictObject({
  type: z.literal('document'),
  number,
  organization: z.string().meta({ example: 'National Comprehensive Cancer Network (NCCN)' }),
  title,
  version: z.string().meta({ example: '1.2023' }),
  url: webAddress.meta({ description: 'Address as printed.' }),
});

/** Any other reference. Its details are identified in its text. */
export const other = z.strictObject({
  type: z.literal('other'),
  number,
  text: z.string().min(1).meta({
    description:
      'Its text exactly as printed, without its number, as inline Markdown: write < as \\< and { as \\{.',
    example: 'UpToDate. *Hidradenitis suppurativa: Management*. Accessed 10/2024.',
  }),
});

/** A population by which the list is filtered, and the words in a title that state it. */
const population = z.strictObject({
  id: anchorId.meta({ description: 'Its name in addresses.', example: 'colorectal-metastases' }),
  label: z.string().meta({ example: 'colorectal liver metastases' }),
  titleWords: z
    .array(z.string().min(1))
    .min(1)
    .meta({ description: 'Words of a title, any of which suffices.', example: ['colorectal'] }),
});

/** references.mdx: the numbered list. */
export const references = z.strictObject({
  ...sectionFields,
  populations: z
    .array(population)
    .default([])
    .meta({ description: 'Populations to filter by. A title counts under the first it states.' }),
  leftOut: z
    .array(number)
    .default([])
    .meta({
      description: 'Numbers missing from the printed list: for 1, 2, 4 it is 3.',
      example: [3],
    }),
  references: z.array(z.discriminatedUnion('type', [article, document, other])).default([]),
});

/** A journal article in the list. */
export type Article = z.infer<typeof article>;
/** A document of an organization in the list. */
export type OrganizationDocument = z.infer<typeof document>;
/** A listed reference as the content gives it. */
export type ReferenceData = z.infer<typeof references>['references'][number];
/** Data of references.mdx. */
export type References = z.infer<typeof references>;
