import type { APIRoute } from 'astro';
import { getPolicies, type Policy } from '../../policy/policies.ts';
import { sections } from '../../policy/sections.ts';
import type { PolicyPage } from '../../published/addresses.ts';
import { markdownPage } from '../../published/markdown.ts';

/** Each page of a policy as plain Markdown. */
export async function getStaticPaths() {
  const pages: PolicyPage[] = [...sections.map(({ name }) => name), 'full'];
  const policies = await getPolicies();
  return policies.flatMap((policy) =>
    pages.map((page) => ({ params: { policy: policy.number, page }, props: { policy, page } })),
  );
}

export const GET: APIRoute<{ policy: Policy; page: PolicyPage }> = async ({ props }) =>
  new Response(await markdownPage(props.policy, props.page), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
