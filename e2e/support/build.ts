import { execFile } from 'node:child_process';
import { promisify, stripVTControlCharacters } from 'node:util';

/** A build of other content into another folder, as with `npm run build`. */
export interface Build {
  content: string;
  output: string;
  base?: string;
  host?: string;
}

/** How a process ended: with an exit code, or the name of an error such as ENOENT. */
interface Ended {
  code?: number | string;
  stdout: string;
  stderr: string;
}

/** Builds a site, regardless of hosts and folders in the caller's environment. */
export async function build({ content, output, base = '', host = '' }: Build): Promise<{
  exitCode: number | string;
  log: string;
}> {
  const env: NodeJS.ProcessEnv = { ...process.env, CONTENT_DIR: content, OUT_DIR: output };
  delete env['BASE_PATH'];
  delete env['SITE_URL'];
  if (base) env['BASE_PATH'] = base;
  if (host) env['SITE_URL'] = host;
  const options = { shell: process.platform === 'win32', maxBuffer: 1e8, env };
  const ended: Ended = await promisify(execFile)('npm', ['run', 'build'], options).catch(
    (error: unknown) => error as Ended,
  );
  const { code = 0, stdout, stderr } = ended;
  return { exitCode: code, log: stripVTControlCharacters(stdout + stderr) };
}
