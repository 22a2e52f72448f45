import type { APIRoute } from 'astro';
import { getPolicies } from '../policy/policies.ts';
import { feedOf } from '../published/feed.ts';

/** The histories of the policies as an Atom feed. */
export const GET: APIRoute = async () =>
  new Response(feedOf(await getPolicies()), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
