import type { APIRoute } from 'astro';
import { policyPaths, type Policy } from '../../policy/policies.ts';
import { policyDocumentOf } from '../../published/policy-document.ts';

/** A policy as data. */
export const getStaticPaths = policyPaths;

export const GET: APIRoute<{ policy: Policy }> = async ({ props }) =>
  Response.json(await policyDocumentOf(props.policy));
