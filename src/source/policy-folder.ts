import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { readMdxFile, type MdxFile } from './mdx-file.ts';
import { readText } from './read-text.ts';

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
  /** The files that are not UTF-8, or have characters that no page can print. */
  encodingProblems: Problem[];
}

/** Folder of the content, relative to the project. CONTENT_DIR names another, for tests and benchmarks. */
export const contentDir = process.env['CONTENT_DIR'] ?? 'content';

/** Name of the list of a policy's anchors in its folder. */
export const anchorsFile = 'anchors.txt';

/** Paths of the policy folders of a content folder, in the order of their numbers. */
export const policyFolders = (content: string): string[] =>
  readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => join(content, name))
    .sort();

/** Reads every file of a policy's folder once. */
export const readPolicyFolder = (path: string): PolicyFolder => readFiles(path, () => true);

/** Reads those files of a policy's folder that are wanted, by their names; any may be missing. */
export function readFiles(path: string, isWanted: (name: string) => boolean): PolicyFolder {
  const names = readdirSync(path).filter(isWanted);
  const encodingProblems: Problem[] = [];
  const read = (name: string) => {
    const file = join(path, name);
    const contents = readFileSync(file);
    const { text, encodingError } = readText(contents);
    if (encodingError) encodingProblems.push({ file, ...encodingError });
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
    encodingProblems,
  };
}
