import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { payers } from '../payers/index.ts';
import { importPolicy, type ImportedPolicy } from './import-policy.ts';

/**
 * Imports a document into an empty folder below `root`.
 * @param path of the document
 * @returns what was imported, and the path of its folder
 */
export const importInto = (root: string, path: string): ImportedPolicy & { folder: string } =>
  importBytes(root, readFileSync(path));

/** Imports the text of a document into an empty folder below `root`, as `importInto` does its file. */
export function importBytes(root: string, bytes: Uint8Array): ImportedPolicy & { folder: string } {
  const imported = importPolicy(bytes, payers[0]?.name ?? '');
  const folder = join(root, imported.number);
  mkdirSync(folder);
  for (const [name, contents] of imported.files)
    writeFileSync(join(folder, `${name}.mdx`), contents);
  writeFileSync(join(folder, 'source.txt'), bytes);
  return { ...imported, folder };
}
