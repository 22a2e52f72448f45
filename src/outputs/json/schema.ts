import { z } from 'astro/zod';
import { codeSystems } from '../../model/code-systems.ts';
import { citation, siteNote } from '../../model/frontmatter/annotations.ts';
import { coverage } from '../../model/frontmatter/coverage.ts';
import { evidence } from '../../model/frontmatter/evidence.ts';
import { isoDate, isoDay, isoMonth } from '../../model/frontmatter/fields.ts';
import { guidance } from '../../model/frontmatter/guidance.ts';
import { history, historyEntry } from '../../model/frontmatter/history.ts';
import { notices } from '../../model/frontmatter/notices.ts';
import { article, document } from '../../model/frontmatter/references.ts';
import { address, day, passage, position, printed, section, source } from './schema-fields.ts';

const disclaimer = notices.shape.disclaimers.unwrap().element.extend({
  passage: passage.shape.id
    .optional()
    .meta({ description: 'The passage that it quotes.', example: 'notices-p9' }),
});

const editorial = z
  .strictObject({
    shortTitle: z.string().meta({
      description: 'The title, or a shorter one where the content gives one.',
    }),
    description: coverage.shape.description,
    plainWords: coverage.shape.plainWords,
    disclaimers: z
      .array(disclaimer)
      .meta({ description: 'What the policy says, in its own notices, that it does not do.' }),
    notes: z.array(siteNote.extend({ section })),
    citations: z
      .array(citation.extend({ section }))
      .meta({ description: 'Links from statements to references, each with its reason.' }),
  })
  .meta({ description: 'What the site adds. None of it is text of the policy.' });

const quotedPassage = passage.pick({ id: true, kind: true, leads: true, text: true });

const statement = coverage.shape.statements.element
  .omit({ criteria: true })
  .extend({
    headings: passage.shape.headings,
    preamble: z.array(quotedPassage).meta({
      description: 'The passages between its outermost heading and the first statement below that.',
    }),
    markdown: z.string().meta({
      description: 'Its complete text as Markdown, its lists as printed.',
      example: 'An example service is **investigational**.',
    }),
    passages: z
      .array(quotedPassage)
      .meta({ description: 'Its complete text, passage by passage, lists included.' }),
    criteria: z
      .array(quotedPassage)
      .meta({ description: 'Its criteria, if they are elsewhere in the policy.' }),
    definition: z.string().optional().meta({
      description: 'Anchor of the definition that the mark on its position refers to.',
      example: 'investigational',
    }),
  })
  .meta({
    description: 'What the payer decides about one service. The text is the policy’s.',
  });

const entry = historyEntry.omit({ printedDate: true }).extend({
  id: z.string().meta({
    description: 'Its anchor on the page of the history.',
    example: 'entry-2024-06-12',
  }),
  printed,
  coverage: z.string().optional().meta({
    description: 'Its sentence about coverage as printed, if it has one.',
    example: 'Coverage eligibility unchanged.',
  }),
});

const codeSystem = z.enum(codeSystems).meta({ description: 'Code system.', example: 'CPT' });

const listedCode = z.strictObject({
  system: codeSystem,
  code: z
    .string()
    .meta({ description: 'The code; for a range, the first one.', example: 'C34.00' }),
  to: z.string().optional().meta({ description: 'The last code of a range.', example: 'C34.92' }),
  anchor: z.string().meta({
    description: 'Its anchor on the coding page.',
    example: 'icd-10-cm-c34.00-c34.92',
  }),
  change: z.enum(['added', 'deleted']).optional().meta({
    description: 'The row adds or deletes the code on a day.',
    example: 'deleted',
  }),
  changeDate: isoDay.optional().meta({
    description: 'The day of the change (ISO 8601).',
    example: '2024-10-01',
  }),
  until: isoDay.optional().meta({
    description: 'The last day on which the code applies (ISO 8601).',
    example: '2024-03-31',
  }),
});

const codeRow = z.strictObject({
  system: codeSystem,
  printedSystem: z.string().meta({
    description: 'The name of the system as printed.',
    example: 'ICD-10 Diagnosis',
  }),
  printed: z.string().meta({
    description: 'The text of the row as printed.',
    example: 'C22.0, C34.00-C34.92',
  }),
  codes: z.array(listedCode).meta({
    description: 'Codes and ranges in it; empty if the row has words in place of codes.',
  }),
});

const listedTrial = z.strictObject({
  number: z.string().meta({ description: 'Number in a registry.', example: 'NCT05303038' }),
  anchor: z
    .string()
    .meta({ description: 'Its anchor on the trials page.', example: 'nct05303038' }),
  name: z.string().meta({ description: 'Name as printed, misspellings included.' }),
  enrollment: z.string().optional().meta({
    description: 'Enrollment as printed.',
    example: 'Original: 100 (Actual: 82)',
  }),
  completion: isoDate.optional().meta({
    description: 'Listed completion date (ISO 8601), with the printed precision.',
    example: '2024-04',
  }),
  printedCompletion: z.string().optional().meta({
    description: 'What the table prints for it.',
    example: 'April 2024',
  }),
});

const trialTable = z.strictObject({
  id: z.string().optional().meta({ description: 'Its anchor.', example: 'table-1' }),
  caption: z.string().optional().meta({ example: 'Table 1. Summary of Key Trials' }),
  columns: z.array(z.string()).meta({ description: 'Heads as printed.' }),
  groups: z.array(
    z.strictObject({
      heading: z.string().optional().meta({
        description: 'Row above the group.',
        example: 'Ongoing',
      }),
      trials: z.array(listedTrial),
    }),
  ),
});

const identified = z
  .strictObject({
    type: z.literal('other'),
    number: article.shape.number,
    authors: article.shape.authors.optional(),
    etAl: z.boolean().optional().meta({ description: 'The list of authors ends in “et al.”.' }),
    title: article.shape.title.optional(),
    journal: article.shape.journal.optional(),
    published: isoDate.optional(),
    volume: article.shape.volume,
    issue: article.shape.issue,
    pages: article.shape.pages,
    pmid: article.shape.pmid.optional(),
    pmcid: z.string().optional().meta({ description: 'PubMed Central.', example: 'PMC7219352' }),
    doi: z.string().optional().meta({ example: '10.1007/s00261-015-0355-6' }),
    trial: z.string().optional().meta({ example: 'NCT05303038' }),
    url: z.string().optional().meta({ description: 'Address as printed.' }),
  })
  .meta({
    description: 'A reference given as text, in which only these fields could be identified.',
  });

const printedReference = z.string().meta({
  description: 'The whole reference as the document prints it.',
  example: 'Korpan NN. Hepatic cryosurgery for liver metastases. Ann Surg. Feb 1997.',
});

/**
 * /<number>/policy.json: a policy as data. It reuses the schemas that check the content, so the two
 * cannot drift apart; the JSON Schemas at /schema/ are generated from it.
 */
export const policyDocument = z.strictObject({
  $schema: address.meta({
    description: 'The JSON Schema of this document.',
    example: '/schema/policy.json',
  }),
  number: coverage.shape.number,
  title: coverage.shape.title,
  payer: coverage.shape.payer,
  url: address,
  source,
  originalEffectiveDate: day.optional(),
  currentEffectiveDate: day.optional(),
  nextReview: z
    .strictObject({ iso: isoMonth, printed })
    .optional()
    .meta({ description: 'Month of the next scheduled review, if the policy prints one.' }),
  otherDates: z.array(
    day.extend({ label: coverage.shape.otherDates.unwrap().element.shape.label }),
  ),
  isArchived: z.boolean().meta({
    description:
      'The document says that the policy is archived, and does not say that it is active again.',
  }),
  positions: z.array(position).meta({
    description: 'The positions of its statements, each once. Never quote only one of several.',
  }),
  statements: z.array(statement).meta({ description: 'What the payer decides, in order.' }),
  related: coverage.shape.related.unwrap().meta({ description: 'Policies that the text names.' }),
  productCodes: z
    .array(z.string())
    .meta({ description: 'FDA product codes that the text names.', example: ['GEH'] }),
  populations: evidence.shape.populations
    .unwrap()
    .meta({ description: 'Populations of the summary of evidence.' }),
  guidelines: guidance.shape.guidelines
    .unwrap()
    .meta({ description: 'Guidelines that the text quotes or describes.' }),
  trials: z.array(trialTable).meta({ description: 'Its tables of trials, in order.' }),
  references: z.array(
    z.discriminatedUnion('type', [
      article.extend({ printed: printedReference }),
      document.extend({ printed: printedReference }),
      identified.extend({ printed: printedReference }),
    ]),
  ),
  history: z.array(entry).meta({ description: 'Dated entries, oldest first.' }),
  codes: z.array(codeRow).meta({ description: 'The rows of its code tables, in order.' }),
  copyright: z
    .array(notices.shape.copyright.unwrap().element)
    .meta({ description: 'The lines at the foot of every page of the document.' }),
  sections: z
    .array(
      z.strictObject({
        name: section,
        label: z.string().meta({
          description: 'Its name in the navigation of the site.',
          example: 'FDA status',
        }),
        heading: z.string().optional().meta({
          description: 'Its printed heading, if it has one.',
          example: 'Rationale/Source',
        }),
        url: address,
        markdown: address.meta({
          description: 'Its text as Markdown.',
          example: '/00220/evidence.md',
        }),
      }),
    )
    .meta({ description: 'The sections that the policy has, in the order of the document.' }),
  passages: z.array(passage).meta({
    description: 'Every citable place, in the order of the document.',
  }),
  editorial,
});

/** /policies.json: the policies of the library. */
export const policiesDocument = z.strictObject({
  $schema: address.meta({
    description: 'The JSON Schema of this document.',
    example: '/schema/policies.json',
  }),
  policies: z.array(
    policyDocument
      .pick({ number: true, title: true, payer: true, url: true, source: true })
      .extend({
        positions: z.array(position).meta({
          description: 'The positions of its coverage statements, each once.',
          example: ['investigational'],
        }),
        originalEffectiveDate: isoDay.optional(),
        currentEffectiveDate: isoDay.optional(),
        nextReview: history.shape.nextReview,
        data: address.meta({ description: 'The policy as data.', example: '/00220/policy.json' }),
        markdown: address.meta({
          description: 'The whole policy as Markdown.',
          example: '/00220/full.md',
        }),
      }),
  ),
});

/** A policy as published. */
export type PolicyDocument = z.output<typeof policyDocument>;
/** The library as published. */
export type PoliciesDocument = z.output<typeof policiesDocument>;
