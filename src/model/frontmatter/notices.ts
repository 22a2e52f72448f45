import { z } from 'astro/zod';
import { quotedWords, sectionFields } from './annotations.ts';

/** What the policy says, in its own notices, that it does not do: for the coverage page. */
const disclaimer = z.strictObject({
  says: z.string().min(1).meta({
    description: 'Site note: the limit in plain words.',
    example: 'It does not advise for or against a treatment.',
  }),
  quote: quotedWords.optional().meta({
    description:
      'The words of a notice that say so, exactly as printed; left out if the policy does not say it.',
    example: 'take precedence over Medical Policy',
  }),
});

/** notices.mdx: definitions, trademarks, notices, copyright. */
export const notices = z.strictObject({
  ...sectionFields,
  title: z.string().min(1).optional().meta({
    description: 'Heading of the page, if the document prints none here.',
    example: 'Definition and notices',
  }),
  disclaimers: z.array(disclaimer).default([]),
  copyright: z.array(z.string()).default([]).meta({
    description: 'The lines at the foot of every page of the document, kept once, at its end.',
  }),
});

/** A disclaimer as the content gives it. */
export type Disclaimer = z.infer<typeof disclaimer>;
