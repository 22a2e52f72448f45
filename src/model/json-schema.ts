/**
 * For `override` of z.toJSONSchema: our schemas give a field one "example"; the keyword of JSON Schema
 * is "examples".
 */
export function nameExamples(schema: object): void {
  const { example } = schema as { example?: unknown };
  if (example === undefined) return;
  delete (schema as { example?: unknown }).example;
  Object.assign(schema, { examples: [example] });
}
