import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sections, type SectionName } from '../policy/sections.ts';
import { schemas } from '../schemas/index.ts';
import { readersWordsErrors } from '../search/readers-words.ts';
import { policyFolders } from './folders.ts';
import { readContentFile, type ContentFile } from './frontmatter.ts';
import { relationIssues, type Issue } from './relations.ts';

type Files = Partial<Record<SectionName, ContentFile>>;

/** An error as an editor reads it: file, line, place in the frontmatter, what is wrong and the mend. */
const said = (file: ContentFile, { path, message }: Issue): string =>
  `${file.path}:${file.lineOf(path)}  ${path.length > 0 ? `${path.join('.')}: ` : ''}${message}`;

function checkFile(section: SectionName, file: ContentFile): string[] {
  if (file.syntaxError) {
    const { line, message } = file.syntaxError;
    return [`${file.path}:${line}  the frontmatter is not valid YAML: ${message}`];
  }
  if (file.data === undefined) {
    return [`${file.path}:1  there is no frontmatter. Begin the file with "---", the data, "---".`];
  }
  const result = schemas[section].safeParse(file.data);
  return result.success ? [] : result.error.issues.map((issue) => said(file, issue));
}

function checkPolicy(content: string, number: string): string[] {
  const folder = join(content, number);
  const errors: string[] = [];
  const files: Files = {};
  for (const { name } of sections) {
    const path = join(folder, `${name}.mdx`);
    if (!existsSync(path)) {
      errors.push(`${path}  this section is missing. Every policy has it; add the file.`);
      continue;
    }
    const file = readContentFile(path);
    const found = checkFile(name, file);
    errors.push(...found);
    if (found.length === 0) files[name] = file;
  }
  if (!existsSync(join(folder, 'source.txt'))) {
    errors.push(
      `${join(folder, 'source.txt')}  the document of record is missing. Add it as received; the text is compared with it.`,
    );
  }
  const data = Object.fromEntries(
    Object.entries(files).map(([name, file]) => [
      name,
      schemas[name as SectionName].parse(file.data),
    ]),
  );
  for (const issue of relationIssues(number, data)) {
    const file = files[issue.section];
    if (file) errors.push(said(file, issue));
  }
  return errors;
}

/** Every error in a content folder, each a line; none if it can be built. */
export function checkContent(content: string): string[] {
  const folders = policyFolders(content);
  if (folders.length === 0) {
    return [
      `${content}  there is no policy. Add a folder named after its number, for example 00220.`,
    ];
  }
  return [
    ...readersWordsErrors(content),
    ...folders.flatMap((number) => checkPolicy(content, number)),
  ];
}
