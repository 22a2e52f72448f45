import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contentDir } from '../source/policy-folder.ts';

/** What a site was built from. */
interface BuildIdentity {
  /** Version of the project, for example "0.1.0". */
  version: string;
  /** Abbreviated commit, for example "201ed73"; undefined where there is no git. */
  commit: string | undefined;
  /** Whether files had changed since that commit. */
  isChanged: boolean;
  /**
   * Date of that commit, for example "2026-11-27", or of SOURCE_DATE_EPOCH
   * (https://reproducible-builds.org/specs/source-date-epoch/); otherwise today.
   */
  day: string;
  /** Beginning of the SHA-256 over the names and contents of all content files. */
  content: string;
}

const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

/**
 * The commit of a project's folder. An unpacked archive has no .git; git would report the repository
 * around it, if any.
 */
function commitOf(project: string): Omit<BuildIdentity, 'version' | 'content'> {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const day = dayOf(epoch ? Number(epoch) : Date.now() / 1000);
  const unknown = { commit: process.env['COMMIT'], isChanged: false, day };
  if (!existsSync(join(project, '.git'))) return unknown;
  const git = (...options: string[]) =>
    execFileSync('git', options, {
      cwd: project,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  try {
    const state = git('describe', '--always', '--dirty', '--abbrev=7', '--exclude=*');
    const commit = state.replace(/-dirty$/, '');
    const isChanged = commit !== state;
    const committed = Number(git('show', '--no-patch', '--format=%ct'));
    return { commit, isChanged, day: epoch || isChanged ? day : dayOf(committed) };
  } catch {
    // Git is not installed, or does not trust a folder that another user owns.
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
 * Reads what a site is built from. Depends on nothing else, so that two builds of one commit give the
 * same result.
 * @param content folder of the content
 */
export function readBuildIdentity(project: string, content: string): BuildIdentity {
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { version, ...commitOf(project), content: hashOf(resolve(project, content)) };
}

let identity: BuildIdentity | undefined;

/** What this process builds the site from, read once. */
export const buildIdentity = (): BuildIdentity =>
  (identity ??= readBuildIdentity(process.cwd(), contentDir));
