/**
 * For `override` of z.toJSONSchema: the schemas describe a field with one example; JSON Schema's word is
 * "examples".
 */
export function nameExamples(schema: object): void {
  const { example } = schema as { example?: unknown };
  if (example === undefined) return;
  delete (schema as { example?: unknown }).example;
  Object.assign(schema, { examples: [example] });
}
