import type { APIRoute } from 'astro';
import { policyPaths, type Policy } from '../../policy/policies.ts';
import { sourceFile } from '../../published/source-facts.ts';

/** The document of record as received, so that anybody can repeat the proof. */
export const getStaticPaths = policyPaths;

export const GET: APIRoute<{ policy: Policy }> = ({ props }) =>
  new Response(new Uint8Array(sourceFile(props.policy.number)));
