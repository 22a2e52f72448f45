import { z } from 'astro/zod';
import { sectionFields } from './annotations.ts';

/** trials.mdx: ongoing and unpublished trials. Their tables are in the body, in <TrialsTable>. */
export const trials = z.strictObject(sectionFields);
