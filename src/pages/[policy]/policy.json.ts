import type { APIRoute } from 'astro';
import { getPolicies, type Policy } from '../../policy/policies.ts';
import { policyDocumentOf } from '../../published/policy-document.ts';

/** A policy as data. */
export async function getStaticPaths() {
  const policies = await getPolicies();
  return policies.map((policy) => ({ params: { policy: policy.number }, props: { policy } }));
}

export const GET: APIRoute<{ policy: Policy }> = async ({ props }) =>
  Response.json(await policyDocumentOf(props.policy));
