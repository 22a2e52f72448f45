import { z } from 'astro/zod';
import { sectionFields } from './annotations.ts';

/** regulatory.mdx: marketing clearance. FDA product codes are identified in its text. */
export const regulatory = z.strictObject(sectionFields);
