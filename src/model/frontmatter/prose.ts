import { z } from 'astro/zod';
import { sectionFields } from './annotations.ts';

/** background.mdx: prose only. */
export const background = z.strictObject(sectionFields);

/** A section that no other kind describes, such as Policy Guidelines. */
export const prose = z.strictObject({
  ...sectionFields,
  label: z.string().min(1).meta({
    description: 'What navigation calls the section.',
    example: 'Policy guidelines',
  }),
});
