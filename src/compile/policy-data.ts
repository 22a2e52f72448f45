import type { z } from 'astro/zod';
import { schemas } from '../model/frontmatter/index.ts';
import type { Problem } from '../model/problem.ts';
import { kindOf, sectionKinds, sectionName, type SectionKind } from '../model/sections.ts';
import type { MdxFile } from '../source/mdx-file.ts';
import type { PolicyFolder } from '../source/policy-folder.ts';
import { checkData } from './schema-problems.ts';

type Data<Kind extends SectionKind> = z.output<(typeof schemas)[Kind]>;

/** The frontmatter of a policy's sections, each valid by itself. */
export interface PolicyData {
  /** Data by kind; a kind that the policy does not have, or whose data is invalid, is missing. */
  byKind: { [Kind in Exclude<SectionKind, 'prose'>]?: Data<Kind> };
  /** What every section has, by name of the section, in the order of the document. */
  sections: Map<string, { kind: SectionKind; label: string; data: Data<SectionKind> }>;
}

/** Reports what keeps the frontmatter of a file from being read, if anything does. */
function unreadable({ path, text, hasFrontmatter, syntaxError }: MdxFile): Problem | undefined {
  const start = { file: path, position: { line: 1, column: 1 } };
  if (syntaxError) {
    const { position, message, fix } = syntaxError;
    return { ...start, position, message: `The frontmatter is not valid YAML: ${message}`, fix };
  }
  if (hasFrontmatter) return undefined;
  if (/^---[ \t]*\n/.test(text)) {
    const fix = 'Write --- alone on a line below the data.';
    return { ...start, message: 'The frontmatter has no end.', fix };
  }
  const fix = 'Begin the file with "---", the data, "---".';
  return { ...start, message: 'The file has no frontmatter.', fix };
}

function validate(file: MdxFile, kind: SectionKind): { data?: unknown; problems: Problem[] } {
  const problem = unreadable(file);
  if (problem) return { problems: [problem] };
  return checkData(schemas[kind], { ...file, data: file.data ?? {} });
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
    if (!sectionName.test(name)) {
      const message = `“${name}” is not a valid section name.`;
      const fix =
        'Rename the file: lower-case letters a to z, digits and hyphens, as in history.mdx.';
      problems.push({ file: path, message, fix });
      continue;
    }
    problems.push({
      file: path,
      position: { line: 1, column: 1 },
      message: `The place of the section ${name} in the document is not known.`,
      fix:
        `Rename the file if it is one of ${usual.join(', ')}; otherwise list the names of all ` +
        'sections under "sections" in coverage.mdx, in the order of the document.',
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
