import { z } from 'astro/zod';
import { libraryPaths, publicUrl } from '../../model/addresses.ts';
import { nameExamples } from '../../model/json-schema.ts';
import { policiesDocument, policyDocument } from './schema.ts';

const published = {
  policy: {
    schema: policyDocument,
    address: libraryPaths.policySchema,
    title: 'A medical policy as data',
  },
  policies: {
    schema: policiesDocument,
    address: libraryPaths.policiesSchema,
    title: 'The medical policies of a library',
  },
};

/** Names of the published schemas, as in /schema/<name>.json. */
export const schemaNames = Object.keys(published) as (keyof typeof published)[];

/** A published JSON Schema (draft 2020-12), generated from the schemas that check the content. */
export function jsonSchema(name: keyof typeof published): unknown {
  const { schema, address, title } = published[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    override: ({ jsonSchema: part }) => nameExamples(part),
  });
  return { $schema, $id: publicUrl(address), title, ...rest };
}
