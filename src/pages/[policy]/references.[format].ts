import type { APIRoute } from 'astro';
import { getPolicies, type Policy } from '../../policy/policies';
import { exportReferences } from '../../references/formats';
import { exportFormats, type ExportFormat } from '../../references/selection';

/** The reference list as files for reference managers: /00220/references.ris and so on. */
export async function getStaticPaths() {
  const policies = await getPolicies();
  return policies.flatMap((policy) =>
    (Object.keys(exportFormats) as ExportFormat[]).map((format) => ({
      params: { policy: policy.number, format },
      props: { policy, format },
    })),
  );
}

export const GET: APIRoute<{ policy: Policy; format: ExportFormat }> = ({ props }) =>
  new Response(
    exportReferences(props.policy.references.data, props.policy.coverage.data, props.format),
    {
      headers: { 'Content-Type': `${exportFormats[props.format].type}; charset=utf-8` },
    },
  );
