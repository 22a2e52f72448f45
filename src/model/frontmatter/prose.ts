import { z } from 'astro/zod';
import { sectionFields } from './annotations.ts';

/** background.mdx: prose only. */
export const background = z.strictObject(sectionFields);

/** A section that fits no other kind, such as Policy Guidelines. */
export const prose = z.strictObject({
  ...sectionFields,
  label: z.string().min(1).meta({
    description: 'Name of the section in navigation.',
    example: 'Policy guidelines',
  }),
});
