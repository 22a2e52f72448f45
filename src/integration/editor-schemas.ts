import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { schemas } from '../model/frontmatter/index.ts';
import { frontmatterSchema } from '../model/frontmatter/json-schema.ts';
import { kindOf, type SectionKind } from '../model/sections.ts';
import { contentDir, policyFolders } from '../source/policy-folder.ts';

const kinds = Object.keys(schemas) as SectionKind[];

/** Paths of the section files in a policy's folder. */
const sectionFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => join(folder, name));

/** A path as the language server looks it up: decoded, in lower case. */
const entryOf = (file: string): string =>
  decodeURIComponent(pathToFileURL(resolve(file)).href).toLowerCase();

/**
 * Writes what Astro's language server reads to check and complete frontmatter in an editor: a JSON
 * Schema for each section kind, and which files are of which kind. Astro can write this itself only for
 * collections whose entries are files; our entries are folders.
 * @param root of the project
 */
export function writeEditorSchemas(root: URL, content: string): void {
  const folder = new URL('.astro/collections/', root);
  const write = (name: string, value: unknown) =>
    writeFileSync(new URL(name, folder), JSON.stringify(value, undefined, 2));
  mkdirSync(folder, { recursive: true });
  for (const kind of kinds) write(`${kind}.schema.json`, frontmatterSchema(kind));
  const files = policyFolders(content).flatMap(sectionFiles);
  write('collections.json', {
    collections: kinds.map((name) => ({ name, hasSchema: true })),
    entries: Object.fromEntries(
      files.map((file) => [entryOf(file), kindOf(basename(file, '.mdx'))]),
    ),
  });
}

/** Provides editors with the frontmatter schemas, rewritten by `astro dev` and `astro sync`. */
export function editorSchemas(): AstroIntegration {
  let root: URL;
  return {
    name: 'editor-schemas',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        root = config.root;
        if (command === 'dev' || command === 'sync') writeEditorSchemas(root, contentDir);
      },
      'astro:server:setup': ({ server }) => {
        const update = (path: string) => {
          if (path.endsWith('.mdx')) writeEditorSchemas(root, contentDir);
        };
        server.watcher.on('add', update).on('unlink', update);
      },
    },
  };
}
