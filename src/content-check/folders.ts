import { readdirSync } from 'node:fs';

/** Folder of the content, relative to the project; tests build small broken policies in another. */
export const contentDir = process.env['CONTENT_DIR'] ?? 'content';

/** Names of the policy folders, in order. */
export const policyFolders = (content: string): string[] =>
  readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
