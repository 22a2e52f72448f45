import { z } from 'astro/zod';

/** True for any name of a time zone that the platform knows. */
function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** A position that a payer takes on a service, and the printed terms that state it. */
const position = z.strictObject({
  id: z.string().meta({
    description: 'Its name in the data of a policy.',
    example: 'not medically necessary',
  }),
  label: z.string().meta({ description: 'The position as a label.' }),
  mayBeCovered: z
    .boolean()
    .default(false)
    .meta({ description: 'A service in this position may be covered.' }),
  isConditional: z.boolean().default(false).meta({
    description: 'Coverage depends on criteria; tells it from a position with the same terms.',
  }),
  answer: z.string().meta({ description: 'What the site answers to “is it covered?”.' }),
  terms: z.array(z.string()).meta({
    description:
      'Terms that a statement prints in bold. A statement has this position if it prints all of them, and none of another position.',
    example: ['not medically necessary'],
  }),
});

const historyKind = z.strictObject({
  id: z.string().meta({ example: 'coding update' }),
  words: z.array(z.string()).meta({
    description:
      'Regular expressions of entries of this kind; the first kind that matches applies.',
    example: ['^coding update'],
  }),
  label: z.string().meta({ example: 'Coding update' }),
  plural: z.string().meta({ example: 'Coding updates' }),
});

/**
 * What is specific to a payer: how it numbers and dates its policies, what its documents repeat on
 * every page, and how it words positions and history. Another payer is another profile.
 */
export const payerProfile = z.strictObject({
  name: z.string().meta({ description: 'Name of the payer, as its policies print it.' }),
  policyNumber: z.strictObject({
    digits: z.int().positive().meta({ description: 'Number of digits.', example: 5 }),
    example: z.string(),
  }),
  timeZone: z
    .string()
    .refine(isTimeZone, 'write the IANA name of a time zone, for example America/Chicago')
    .meta({
      description: 'IANA name of the time zone in which its printed days begin.',
      example: 'America/Chicago',
    }),
  dates: z.strictObject({
    day: z.string().meta({ description: 'Form of a day: YYYY, MM and DD are replaced.' }),
    month: z.string().meta({ description: 'Form of the month of a review.' }),
    listed: z
      .string()
      .meta({ description: 'Form in reference lists and trial tables; MMM is “Aug”.' }),
  }),
  archive: z.strictObject({ archived: z.array(z.string()), active: z.array(z.string()) }).meta({
    description:
      'Labels, in the head of a document, of the dates on which the policy was archived or made active again.',
  }),
  pageFurniture: z
    .strictObject({
      foot: z.string().meta({ example: '^©\\d{4} ' }),
      headEnd: z.string().meta({ example: '^Policy # |Date:' }),
    })
    .meta({
      description:
        'Regular expressions of the line that begins the foot of a page, and of lines that only the ' +
        'head of a page has. All other lines between two pages are recognized by their repetition.',
    }),
  positions: z.array(position).min(1),
  sections: z.array(z.strictObject({ name: z.string(), headings: z.array(z.string()) })).meta({
    description:
      'Sections by regular expressions of their printed headings, for the import of a document.',
    example: [{ name: 'history', headings: ['^Policy History'] }],
  }),
  coverageHeadings: z.array(z.string()).meta({
    description: 'Regular expressions of headings above coverage statements.',
  }),
  coverageSentences: z.array(z.string()).meta({
    description:
      'Regular expressions of sentences that say what the payer covers and are not criteria themselves.',
    example: ['^Coverage eligibility '],
  }),
  criteriaHeadings: z.array(z.string()).meta({
    description: 'Regular expressions of headings above the criteria of a statement.',
  }),
  populationSentence: z.string().meta({
    description:
      'Regular expression of the beginning of a paragraph that summarizes the evidence for a population.',
    example: '^For individuals who ',
  }),
  otherPolicies: z.array(z.string()).meta({
    description:
      'Regular expressions of sentences that name other policies; the first group is their titles.',
  }),
  disclaimers: z.array(z.strictObject({ says: z.string(), quote: z.string() })).meta({
    description:
      'What the notices say, in the same words in many policies, that a policy is not or does not do: in plain words, ' +
      'as a site note, and the sentence itself.',
  }),
  codes: z
    .strictObject({
      systems: z.array(z.strictObject({ system: z.string(), names: z.array(z.string()) })),
      added: z.array(z.string()),
      deleted: z.array(z.string()),
      until: z.array(z.string()),
    })
    .meta({
      description:
        'The printed names of code systems, as regular expressions; and those of the words by which a ' +
        'row adds or deletes its codes, and of what follows a code that applies up to a day. Each ' +
        'of the latter has one group, the day.',
      example: { systems: [], added: ['Add code effective (\\S+):'], deleted: [], until: [] },
    }),
  history: z.strictObject({
    kinds: z
      .array(historyKind)
      .min(1)
      .meta({ description: 'In the order in which they are shown.' }),
    coverageUnchanged: z
      .array(z.string())
      .meta({ description: 'Sentences that record that coverage stayed as it was.' }),
  }),
});

/** A payer's profile. */
export type PayerProfile = z.infer<typeof payerProfile>;
/** A position as the profile describes it. */
export type PositionProfile = PayerProfile['positions'][number];
