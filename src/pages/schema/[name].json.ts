import type { APIRoute } from 'astro';
import { jsonSchema, schemaNames } from '../../published/json-schema.ts';

/** The JSON Schemas of the published data. */
export const getStaticPaths = () =>
  schemaNames.map((name) => ({ params: { name }, props: { name } }));

export const GET: APIRoute<{ name: (typeof schemaNames)[number] }> = ({ props }) =>
  Response.json(jsonSchema(props.name));
