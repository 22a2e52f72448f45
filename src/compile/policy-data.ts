import type { z } from 'astro/zod';
import { schemas } from '../model/frontmatter/index.ts';
import type { Problem } from '../model/problem.ts';
import { kindOf, sectionKinds, type SectionKind } from '../model/sections.ts';
import type { MdxFile } from '../source/mdx-file.ts';
import type { PolicyFolder } from '../source/policy-folder.ts';

type Data<Kind extends SectionKind> = z.output<(typeof schemas)[Kind]>;

/** The frontmatter of a policy's sections, each valid by itself. */
export interface PolicyData {
  /** Data by kind; a kind that the policy does not have, or whose data is invalid, is missing. */
  byKind: { [Kind in Exclude<SectionKind, 'prose'>]?: Data<Kind> };
  /** What every section has, by name of the section, in the order of the document. */
  sections: Map<string, { kind: SectionKind; label: string; data: Data<SectionKind> }>;
}

/** The value of a field, for a message. */
function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
}

/** How to write a value of a type; what the schemas say of their own accord is for programmers. */
const ofType: Record<string, string> = {
  array: 'Write a list, each entry on a line of its own that begins with "- ".',
  object: 'Write fields, each on a line of its own as "name: value".',
  string: 'Write a text, in quotes if it has a colon or looks like a number.',
  boolean: 'Write true or false.',
  number: 'Write a number.',
};

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;

/** An issue of a schema as problems: one for each unknown field, with its position. */
function problemsOf(file: MdxFile, issue: z.core.$ZodIssue): Problem[] {
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
  const at = { file: file.path, position: file.positionOf(path) };
  if (value === undefined || value === null) {
    const choice = issue.code === 'invalid_value' ? `: ${issue.values.join(', ')}` : '';
    return [{ ...at, message: `${name()} is missing.`, fix: `Add it${choice}.` }];
  }
  const given = isPlain(value) ? `: ${JSON.stringify(value)} is not valid` : ' is not valid';
  const isGeneral = issue.code === 'invalid_type' && issue.message.startsWith('Invalid input');
  const fix = (isGeneral && ofType[issue.expected]) || sentence(issue.message);
  return [{ ...at, message: `${name() || 'The frontmatter'}${given}.`, fix }];
}

function validate(file: MdxFile, kind: SectionKind): { data?: unknown; problems: Problem[] } {
  const at = { file: file.path, position: { line: 1, column: 1 } };
  if (file.syntaxError) {
    const { position, message } = file.syntaxError;
    return {
      problems: [
        {
          ...at,
          position,
          message: `The frontmatter is not valid YAML: ${message}`,
          fix: 'Correct the YAML; quote a value that has a colon, a #, a * or a bracket in it.',
        },
      ],
    };
  }
  if (!file.hasFrontmatter) {
    const fix = 'Begin the file with "---", the data, "---".';
    return { problems: [{ ...at, message: 'The file has no frontmatter.', fix }] };
  }
  const result = schemas[kind].safeParse(file.data ?? {});
  if (result.success) return { data: result.data, problems: [] };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(file, issue)) };
}

/** The names of the sections in the order of the document: as coverage.mdx lists them, or the usual one. */
function sectionOrder(folder: PolicyFolder): { names: string[]; problems: Problem[] } {
  const coverage = folder.files.get('coverage');
  const listed = schemas.coverage.shape.sections.safeParse(
    (coverage?.data as { sections?: unknown } | undefined)?.sections,
  ).data;
  const usual = sectionKinds.map(({ name }) => name);
  const names = (listed ?? usual).filter((name) => folder.files.has(name));
  const problems: Problem[] = [];
  if (coverage) {
    for (const name of listed ?? []) {
      if (folder.files.has(name)) continue;
      problems.push({
        file: coverage.path,
        position: coverage.positionOf(['sections', listed?.indexOf(name) ?? 0]),
        message: `The section ${name} has no file.`,
        fix: `Add ${name}.mdx to ${folder.path}, or remove the name.`,
      });
    }
  }
  for (const [name, { path }] of folder.files) {
    if (names.includes(name)) continue;
    problems.push({
      file: path,
      position: { line: 1, column: 1 },
      message: `The place of the section ${name} in the document is not known.`,
      fix: 'List the names of all sections under "sections" in coverage.mdx, in the order of the document.',
    });
  }
  return { names, problems };
}

/** Checks the frontmatter of every file of a policy against the schema of its kind. */
export function readPolicyData(folder: PolicyFolder): { data: PolicyData; problems: Problem[] } {
  const { names, problems } = sectionOrder(folder);
  const data: PolicyData = { byKind: {}, sections: new Map() };
  for (const name of names) {
    const file = folder.files.get(name) as MdxFile;
    const kind = kindOf(name);
    const checked = validate(file, kind);
    problems.push(...checked.problems);
    if (checked.data === undefined) continue;
    const valid = checked.data as Data<SectionKind>;
    const usual = sectionKinds.find((one) => one.name === name)?.label;
    const label = usual ?? ('label' in valid ? valid.label : name);
    data.sections.set(name, { kind, label, data: valid });
    if (kind !== 'prose') Object.assign(data.byKind, { [kind]: valid });
  }
  return { data, problems };
}
