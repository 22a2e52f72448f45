import type { APIRoute } from 'astro';
import { getPolicies } from '../policy/policies.ts';
import { policiesDocumentOf } from '../published/policy-document.ts';

/** The policies of the library as data. */
export const GET: APIRoute = async () => Response.json(policiesDocumentOf(await getPolicies()));
