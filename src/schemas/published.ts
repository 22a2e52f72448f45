import { z } from 'astro/zod';
import { citation, siteNote } from './annotations.ts';
import { coding } from './coding.ts';
import { coverage } from './coverage.ts';
import { isoDay, isoMonth } from './fields.ts';
import { history, historyEntry } from './history.ts';
import { evidence, guidance, notices, regulatory } from './prose.ts';
import { article, document } from './references.ts';
import { trial, trials } from './trials.ts';

/**
 * What the site publishes as data. It is made of the schemas that check the content, so the two
 * cannot drift apart; the JSON Schemas at /schema/ are generated from it.
 */
const address = z.string().meta({
  description: 'An address; it begins at the root of the host where the site knows no host.',
  example: '/00220/',
});
const printed = z.string().meta({ description: 'As the document prints it.' });
const section = z.string().meta({ description: 'Name of a section.', example: 'evidence' });
const day = z.strictObject({ iso: isoDay, printed });

const passage = z.strictObject({
  id: z.string().meta({
    description: 'Its anchor on the page of its section.',
    example: 'liver-metastases-p1',
  }),
  section,
  kind: z.enum(['heading', 'paragraph', 'item']),
  text: z.string().meta({ description: 'The words of the document, with white space made even.' }),
});

const source = z.strictObject({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: 'SHA-256 of the document of record as received.' }),
  url: z.string().meta({ description: 'The document of record as received.' }),
  pages: z.int().positive().meta({ description: 'Pages of the document.' }),
  characters: z.int().positive(),
  verifiedWords: z.int().positive().meta({
    description: 'Words that were compared with the pages, all equal, when the site was built.',
  }),
});

const editorial = z
  .strictObject({
    shortTitle: coverage.shape.shortTitle,
    description: coverage.shape.description,
    plainWords: coverage.shape.plainWords,
    limits: notices.shape.limits,
    notes: z.array(siteNote.extend({ section })),
    citations: z.array(citation.extend({ section })),
  })
  .meta({ description: 'What the site adds. None of it is text of the policy.' });

const statement = coverage.shape.statements.element
  .extend({
    sentences: z
      .array(passage.omit({ section: true, kind: true }))
      .meta({ description: 'The passages of the position, word for word.' }),
  })
  .meta({
    description:
      'A position. Its status is the site’s class of it; its sentences are the policy’s.',
  });

const entry = historyEntry.extend({
  printed,
  coverage: z
    .string()
    .optional()
    .meta({ description: 'Its sentence on coverage as printed, if it has one.' }),
});

/** /<number>/policy.json: a policy as data. */
export const policyDocument = z.strictObject({
  $schema: address,
  number: coverage.shape.number,
  title: coverage.shape.title,
  payer: coverage.shape.payer,
  url: address,
  source,
  originalEffectiveDate: day,
  currentEffectiveDate: day,
  nextReview: z.strictObject({ iso: isoMonth, printed }).optional(),
  statements: z.array(statement),
  related: coverage.shape.related,
  productCodes: regulatory.shape.productCodes,
  populations: evidence.shape.populations,
  guidelines: guidance.shape.guidelines,
  trials: z.strictObject({
    table: trials.shape.table,
    groups: z.array(
      z.strictObject({
        heading: z.string(),
        trials: z.array(trial.extend({ printedCompletion: printed })),
      }),
    ),
  }),
  references: z.array(
    z.discriminatedUnion('type', [article.extend({ printed }), document.extend({ printed })]),
  ),
  history: z.array(entry).meta({ description: 'Dated entries, oldest first.' }),
  codes: coding.shape.codes,
  copyright: notices.shape.copyright,
  sections: z.array(
    z.strictObject({ name: section, label: z.string(), url: address, markdown: address }),
  ),
  passages: z.array(passage).meta({
    description: 'Headings, paragraphs and list items with an anchor. Table cells are in the data.',
  }),
  editorial,
});

/** /policies.json: what the library has. */
export const policiesDocument = z.strictObject({
  $schema: address,
  policies: z.array(
    policyDocument
      .pick({ number: true, title: true, payer: true, url: true, source: true })
      .extend({
        statuses: z.array(coverage.shape.statements.element.shape.status),
        originalEffectiveDate: isoDay,
        currentEffectiveDate: isoDay,
        nextReview: history.shape.nextReview,
        data: address,
        markdown: address,
      }),
  ),
});

/** A policy as published. */
export type PolicyDocument = z.output<typeof policyDocument>;
/** The library as published. */
export type PoliciesDocument = z.output<typeof policiesDocument>;
