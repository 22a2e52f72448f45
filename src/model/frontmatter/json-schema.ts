import { z } from 'astro/zod';
import { nameExamples } from '../json-schema.ts';
import type { SectionKind } from '../sections.ts';
import { schemas } from './index.ts';

/**
 * The frontmatter of a section kind as JSON Schema (draft 2020-12), for editors: it describes the
 * input, not the parsed result.
 */
export const frontmatterSchema = (kind: SectionKind): z.core.JSONSchema.BaseSchema =>
  z.toJSONSchema(schemas[kind], {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      nameExamples(jsonSchema);
      // YAML reads a year as a number, and a schema that accepts numbers has to preprocess its value.
      const isYear = zodSchema._zod.def.type === 'pipe' && z.safeParse(zodSchema, 2015).success;
      if (isYear) Object.assign(jsonSchema, { type: ['string', 'integer'] });
    },
  });
