import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** A build of other content into another folder, as `npm run build` does it. */
export interface Build {
  content: string;
  output: string;
  base?: string;
  host?: string;
}

/** Builds a site, whatever the caller's own environment says of hosts and folders. */
export function build({ content, output, base = '', host = '' }: Build): {
  exitCode: number | null;
  log: string;
} {
  const env: NodeJS.ProcessEnv = { ...process.env, CONTENT_DIR: content, OUT_DIR: output };
  delete env['BASE_PATH'];
  delete env['SITE_URL'];
  if (base) env['BASE_PATH'] = base;
  if (host) env['SITE_URL'] = host;
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env,
  });
  return { exitCode: status, log: stripVTControlCharacters(stdout + stderr) };
}
