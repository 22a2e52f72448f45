import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contentDir } from '../source/policy-folder.ts';

/** What a built site was made from. */
export interface BuildIdentity {
  /** Version of the project, for example "0.1.0". */
  version: string;
  /** Abbreviated commit, for example "201ed73"; undefined where there is no git. */
  commit: string | undefined;
  /** Whether files had changed since that commit. */
  isChanged: boolean;
  /** Beginning of the SHA-256 of all files of the content, with their names. */
  content: string;
}

/**
 * The commit of a project's folder. An archive has no .git; what git would say there is about a
 * repository around it.
 */
function commitOf(project: string): Pick<BuildIdentity, 'commit' | 'isChanged'> {
  const unknown = { commit: process.env['COMMIT'], isChanged: false };
  if (!existsSync(join(project, '.git'))) return unknown;
  try {
    const options = ['--always', '--dirty', '--abbrev=7', '--exclude=*'];
    const description = execFileSync('git', ['describe', ...options], {
      cwd: project,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    const commit = description.replace(/-dirty$/, '');
    return { commit, isChanged: commit !== description };
  } catch {
    // Git is not installed, or does not trust the folder of another user.
    return unknown;
  }
}

function hashOf(content: string): string {
  const hash = createHash('sha256');
  const files = globSync('**', { cwd: content, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const file of files.sort()) {
    const bytes = readFileSync(file);
    const name = file.slice(content.length).replaceAll('\\', '/');
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 8);
}

/**
 * Reads what a site is built from. Depends on nothing else, so that two builds of one commit say the same.
 * @param content folder of the content
 */
export function readBuildIdentity(project: string, content: string): BuildIdentity {
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { version, ...commitOf(project), content: hashOf(resolve(project, content)) };
}

let identity: BuildIdentity | undefined;

/** What the site of this process is built from, read once. */
export const buildIdentity = (): BuildIdentity =>
  (identity ??= readBuildIdentity(process.cwd(), contentDir));
