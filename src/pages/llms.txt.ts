import type { APIRoute } from 'astro';
import { getPolicies } from '../policy/policies.ts';
import { llmsText } from '../published/llms.ts';

/** The library for assistants. */
export const GET: APIRoute = async () =>
  new Response(llmsText(await getPolicies()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
