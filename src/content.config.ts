import { defineCollection } from 'astro:content';
import { policyLoader } from './library/loader.ts';

/** The policies: one folder of content/ is one entry, compiled by the loader. */
export const collections = { policies: defineCollection({ loader: policyLoader }) };
