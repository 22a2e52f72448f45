import { z } from 'astro/zod';
import { sectionFields } from './annotations.ts';

/** regulatory.mdx: marketing clearance. */
export const regulatory = z.strictObject({
  ...sectionFields,
  productCodes: z
    .array(z.string().regex(/^[A-Z]{3}$/, 'an FDA product code has three capital letters'))
    .default([])
    .meta({ description: 'FDA product codes.', example: ['GEH'] }),
});
