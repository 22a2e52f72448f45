import { existsSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { readMdxFile, type MdxFile } from './mdx-file.ts';
import { readTextFile } from './read-text-file.ts';

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
  /** anchors.txt, the list of addresses that were published; undefined if the policy has none. */
  anchors: string | undefined;
  /** The files that cannot be read, are not UTF-8, or have characters that no page can print. */
  unreadable: Problem[];
}

/** Folder of the content, relative to the project. CONTENT_DIR names another, for tests and benchmarks. */
export const contentDir = process.env['CONTENT_DIR'] ?? 'content';

/** Name of the list of a policy's anchors in its folder. */
export const anchorsFile = 'anchors.txt';

/** True for a folder, and for a link unless it leads to a file; a broken link is reported later. */
const isFolder = (content: string, entry: Dirent): boolean =>
  entry.isDirectory() ||
  (entry.isSymbolicLink() &&
    !statSync(join(content, entry.name), { throwIfNoEntry: false })?.isFile());

/** Paths of the policy folders of a content folder, in the order of their numbers; none if it is missing. */
export const policyFolders = (content: string): string[] =>
  (existsSync(content) ? readdirSync(content, { withFileTypes: true }) : [])
    .filter((entry) => !entry.name.startsWith('.') && isFolder(content, entry))
    .map(({ name }) => join(content, name))
    .sort();

/** The names in a policy's folder; reports a folder that cannot be read. */
function namesIn(path: string, unreadable: Problem[]): string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const fix = 'Put the folder of a policy there, or remove it.';
    unreadable.push({ file: path, message: `The folder cannot be read: ${reason}.`, fix });
    return [];
  }
}

/** Reports a file that looks like a section but would not be read: `trials.md`, `trials.mdx.txt`. */
function misnamed(path: string, name: string): Problem | undefined {
  const [, stem] = /^(.+?)\.mdx?(?:\.txt)?$/i.exec(name) ?? [];
  if (stem === undefined || name === `${stem}.mdx`) return undefined;
  return {
    file: join(path, name),
    message: 'A file with this name is not read.',
    fix: `Rename it to ${stem.toLowerCase()}.mdx if it is a section, or move it elsewhere.`,
  };
}

/** Reads every file of a policy's folder once. */
export const readPolicyFolder = (path: string): PolicyFolder => readFiles(path, () => true);

/** Reads those files of a policy's folder that are wanted, by their names; any may be missing. */
export function readFiles(path: string, isWanted: (name: string) => boolean): PolicyFolder {
  const unreadable: Problem[] = [];
  const names = namesIn(path, unreadable).filter(isWanted);
  unreadable.push(...names.flatMap((name) => misnamed(path, name) ?? []));
  const read = (name: string) => {
    const file = join(path, name);
    const { contents, text, problem } = readTextFile(file);
    if (problem) unreadable.push(problem);
    return { file, contents, text };
  };
  const files = names
    .filter((name) => name.endsWith('.mdx'))
    .map((name): [string, MdxFile] => {
      const { file, text } = read(name);
      return [name.slice(0, -'.mdx'.length), readMdxFile(file, text)];
    });
  return {
    path,
    name: basename(path),
    files: new Map(files),
    source: names.includes('source.txt') ? read('source.txt').contents : undefined,
    anchors: names.includes(anchorsFile) ? read(anchorsFile).text : undefined,
    unreadable,
  };
}
