import type { APIRoute } from 'astro';
import { getPolicies } from '../../policy/policies.ts';
import { sourceFile } from '../../published/source-facts.ts';

/** The document of record as received, so that anybody can repeat the proof. */
export async function getStaticPaths() {
  const policies = await getPolicies();
  return policies.map(({ number }) => ({ params: { policy: number } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(new Uint8Array(sourceFile(params['policy'] ?? '')));
