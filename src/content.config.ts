import { createRequire } from 'node:module';
import { defineCollection } from 'astro:content';

/**
 * Loaded by Node, as for the integration: Vite would transform about a hundred modules again, which
 * takes longer than compiling a policy.
 */
const { policyLoader } = createRequire(import.meta.url)(
  './library/loader.ts',
) as typeof import('./library/loader.ts');

/** The policies: one folder of content/ is one entry, compiled by the loader. */
export const collections = { policies: defineCollection({ loader: policyLoader }) };
