import { z } from 'astro/zod';
import { payers } from '../../payers/index.ts';

const numberForms = payers.map(({ policyNumber: { digits } }) => `\\d{${digits}}`);
const [{ policyNumber: numberExample } = { policyNumber: { digits: 0, example: '' } }] = payers;

/** A policy number, quoted in YAML because of its leading zeros. */
export const policyNumber = z
  .string({ error: `write the policy number in quotes, for example "${numberExample.example}"` })
  .regex(
    new RegExp(`^(?:${numberForms.join('|')})$`),
    `a policy number has ${numberExample.digits} digits, for example "${numberExample.example}"`,
  )
  .meta({ description: 'Policy number as printed.', example: '00220' });

/** A calendar day, ISO 8601. */
export const isoDay = z.iso
  .date('write the day as YYYY-MM-DD, and check that it exists, for example 2024-07-08')
  .meta({ description: 'A calendar day (ISO 8601).', example: '2024-07-08' });

/** A calendar month, ISO 8601: the precision of review and trial dates. */
export const isoMonth = z
  .string({ error: 'write the month as YYYY-MM, for example 2025-06' })
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'write the month as YYYY-MM, for example 2025-06')
  .meta({ description: 'A calendar month (ISO 8601).', example: '2025-06' });

const dateForms = 'write the date as YYYY, YYYY-MM or YYYY-MM-DD, for example 2015-05';

/** A day, a month or a year, ISO 8601: the possible precisions of an article's date. */
export const isoDate = z
  .preprocess(
    // YAML reads a bare year as a number.
    (value) => (typeof value === 'number' ? String(value) : value),
    z
      .string({ error: dateForms })
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, dateForms)
      .refine(
        (value) => z.iso.date().safeParse(`${value}-01-01`.slice(0, 10)).success,
        'check that the date exists, for example 2015-05',
      ),
  )
  .meta({ description: 'A year, month or day (ISO 8601).', example: '2015-05' });

/** An address of the web; no page has a link of another kind, such as `javascript:`. */
export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'write an address of the web, for example https://www.nccn.org',
});

/** An id in an address: lower-case words joined by hyphens. */
export const anchorId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens')
  .meta({ description: 'An id in an address.', example: 'liver-metastases' });
