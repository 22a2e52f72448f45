import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readMdxFile, type MdxFile } from './mdx-file.ts';

/** The files of a policy's folder. */
export interface PolicyFolder {
  /** Path of the folder relative to the project. */
  path: string;
  /** Its name, which is the policy's number. */
  name: string;
  /** Its MDX files by name, without ".mdx". */
  files: Map<string, MdxFile>;
  /** source.txt byte for byte; undefined if it is missing. */
  source: Buffer | undefined;
}

/** Folder of the content, relative to the project. CONTENT_DIR names another, for tests and benchmarks. */
export const contentDir = process.env['CONTENT_DIR'] ?? 'content';

/** Paths of the policy folders of a content folder, in the order of their numbers. */
export const policyFolders = (content: string): string[] =>
  readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => join(content, name))
    .sort();

/** Reads every file of a policy's folder once. */
export function readPolicyFolder(path: string): PolicyFolder {
  const names = readdirSync(path);
  const files = names
    .filter((name) => name.endsWith('.mdx'))
    .map((name): [string, MdxFile] => {
      const file = join(path, name);
      return [name.slice(0, -'.mdx'.length), readMdxFile(file, readFileSync(file, 'utf8'))];
    });
  return {
    path,
    name: basename(path),
    files: new Map(files),
    source: names.includes('source.txt') ? readFileSync(join(path, 'source.txt')) : undefined,
  };
}
