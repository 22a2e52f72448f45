import { z } from 'astro/zod';
import type { Problem } from '../model/problem.ts';
import type { YamlData } from '../source/yaml-data.ts';

/** The value of a field, for a message. */
function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
}

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

const isMissing = (value: unknown): boolean => value === undefined || value === null;

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;

/** How to write a value of a type. */
const ofType: Record<string, string> = {
  array: 'Write a list, each entry on a line of its own that begins with "- ".',
  object: 'Write fields, each on a line of its own as "name: value".',
  string: 'Write a text, in quotes if it has a colon or looks like a number.',
  boolean: 'Write true or false.',
  number: 'Write a number, without quotes.',
  int: 'Write a whole number, without quotes.',
};

/** How many an issue asks for, in words. */
function amount(count: number | bigint, origin: string): string {
  const [one, many] = origin === 'array' ? ['entry', 'entries'] : ['character', 'characters'];
  return `${count} ${Number(count) === 1 ? one : many}`;
}

/** A choice of values; the values of fields are words or numbers. */
const oneOf = (values: readonly unknown[]): string =>
  values.length === 1 ? `Write ${String(values[0])}.` : `Write one of ${values.join(', ')}.`;

/** How to add what is missing, as its schema describes it. */
function addIt(issue: z.core.$ZodRawIssue): string {
  const { description, example } =
    (issue.inst && z.globalRegistry.get(issue.inst as z.ZodType)) ?? {};
  const choice = issue.code === 'invalid_value' ? `: ${issue.values.join(', ')}` : '';
  const shown = isPlain(example) ? `, for example ${JSON.stringify(example)}` : '';
  return [`Add it${choice || shown}.`, description].filter(Boolean).join(' ');
}

/** The fix for an issue for which the schema has no message: those of zod are written for programmers. */
function plainFix(issue: z.core.$ZodRawIssue): string {
  const isField = issue.path !== undefined && issue.path.length > 0;
  if (isMissing(issue.input) && isField) return addIt(issue);
  switch (issue.code) {
    case 'invalid_type':
      return ofType[issue.expected] ?? `Write a value of the kind ${issue.expected}.`;
    case 'too_small':
      if (issue.origin === 'number') return `Write a number above ${issue.minimum}.`;
      if (issue.origin === 'string' && issue.minimum === 1) return 'Write a text; it is empty.';
      return `Write at least ${amount(issue.minimum, issue.origin)}.`;
    case 'too_big':
      return `Write at most ${amount(issue.maximum, issue.origin)}.`;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return oneOf(issue['options'] as unknown[]);
    default:
      return 'Write it as described in src/model/frontmatter/.';
  }
}

/** An issue of a schema as problems: one for each unknown field, with its position. */
function problemsOf(file: YamlData & { path: string }, issue: z.core.$ZodIssue): Problem[] {
  const { path } = issue;
  const name = (...more: PropertyKey[]) => [...path, ...more].join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file: file.path,
      position: file.positionOfKey(path, key),
      message: `There is no field ${name(key)}.`,
      fix: 'Correct its name, or remove it.',
    }));
  }
  const value = valueAt(file.data, path);
  const what = name() || 'The data of the file';
  const given = isPlain(value) ? `: ${JSON.stringify(value)} is not valid` : ' is not valid';
  return [
    {
      file: file.path,
      position: file.positionOf(path),
      message: `${what}${isMissing(value) ? ' is missing' : given}.`,
      fix: sentence(issue.message),
    },
  ];
}

/**
 * Checks the data of a file against a schema.
 * @returns the data, undefined if it is not valid, and what is wrong with it in plain words
 */
export function checkData<Schema extends z.ZodType>(
  schema: Schema,
  file: YamlData & { path: string },
): { data: z.output<Schema> | undefined; problems: Problem[] } {
  const { data, error } = schema.safeParse(file.data, { error: plainFix });
  return { data, problems: (error?.issues ?? []).flatMap((issue) => problemsOf(file, issue)) };
}
