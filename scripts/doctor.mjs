// `npm run doctor`: checks everything that installing, building, serving and testing need, and says how
// to fix what is wrong. Changes nothing. Plain JavaScript for Node 20, because packages may not be
// installed yet.
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { systemBrowsers } from './system-browsers.mjs';

const content = process.env.CONTENT_DIR ?? 'content';
const output = process.env.OUT_DIR ?? 'dist';

/** A finding: how to fix the problem, or undefined if all is well. @typedef {string | undefined} Fix */

/** The output of `command`, or undefined if it fails. */
function printed(/** @type {string} */ command, /** @type {string[]} */ ...options) {
  const isWindows = process.platform === 'win32';
  const { status, stdout } = spawnSync(command, options, { encoding: 'utf8', shell: isWindows });
  return status === 0 ? stdout.trim() : undefined;
}

/** @type {() => Fix} */
function node() {
  // npm puts the project's own Node first.
  const major = Number(process.versions.node.split('.')[0]);
  return major >= 20 ? undefined : 'Install Node 20 or later from nodejs.org.';
}

/** @type {() => Fix} */
const npm = () =>
  printed('npm', '--version') ? undefined : 'Install npm; it comes with Node from nodejs.org.';

/** @type {() => Fix} */
function packages() {
  const fix = 'Run npm ci.';
  if (!existsSync('node_modules')) return `Nothing is installed. ${fix}`;
  const { packages: locked } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const wrong = Object.entries(locked).flatMap(([path, { version, optional }]) => {
    if (path === '') return [];
    const file = join(path, 'package.json');
    if (!existsSync(file)) return optional ? [] : [`${path} is missing`];
    const installed = JSON.parse(readFileSync(file, 'utf8')).version;
    return installed === version ? [] : [`${path} is ${installed}, not ${version}`];
  });
  if (wrong.length === 0) return undefined;
  const more = wrong.length > 3 ? ` and ${wrong.length - 3} more` : '';
  return `${wrong.slice(0, 3).join('; ')}${more}. ${fix}`;
}

/** @type {() => Promise<Fix>} */
async function browser() {
  const paths = [process.env.CHROMIUM_PATH, ...systemBrowsers];
  if (paths.some((path) => path && existsSync(path))) return undefined;
  try {
    const { chromium } = await import('@playwright/test');
    if (existsSync(chromium.executablePath())) return undefined;
  } catch {
    // Without packages Playwright has no browser either; `packages` reports that.
  }
  return 'Run npx playwright install chromium, or set CHROMIUM_PATH. Only the tests need it.';
}

/** @type {(port: number) => Promise<boolean>} */
const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });

/** @type {() => Promise<Fix>} */
async function ports() {
  const site = Number(process.env.PORT ?? 4321);
  const first = Number(process.env.E2E_PORT ?? 4173);
  // The tests use four: one for each site of e2e/support/sites.ts.
  if (![site, first].every((port) => Number.isInteger(port) && port > 0 && port < 65_533)) {
    return 'Set PORT and E2E_PORT to numbers from 1 to 65532, or unset them.';
  }
  const fixes = [];
  if (!(await isFree(site))) {
    fixes.push(`Port ${site} is in use: stop what uses it, or set PORT for npm start.`);
  }
  for (const port of [0, 1, 2, 3].map((index) => first + index)) {
    if (!(await isFree(port))) {
      fixes.push(`Port ${port} is in use: stop what uses it, or set E2E_PORT for npm test.`);
    }
  }
  return fixes.join(' ') || undefined;
}

/** @type {() => Fix} */
function disk() {
  const { bavail, bsize } = statfsSync('.');
  const megabytes = Math.floor((bavail * bsize) / 1e6);
  return megabytes >= 1000
    ? undefined
    : `${megabytes} MB are free: make room for 1,000 MB (packages, builds and the tests' sites).`;
}

/** @type {() => Fix} */
function writable() {
  for (const folder of ['.', output, 'node_modules'].filter((path) => existsSync(path))) {
    try {
      accessSync(folder, constants.W_OK);
    } catch {
      return `${folder} is not writable: change its permissions, or clone the project again.`;
    }
  }
  return undefined;
}

/** @type {() => Fix} */
function readableContent() {
  if (!existsSync(content)) return `There is no folder ${content}: restore it, or set CONTENT_DIR.`;
  const folders = readdirSync(content).filter((name) =>
    statSync(join(content, name)).isDirectory(),
  );
  if (folders.length === 0) return `${content} has no policy: add a folder, as README.md says.`;
  const files = folders.flatMap((folder) =>
    readdirSync(join(content, folder)).map((name) => join(content, folder, name)),
  );
  for (const file of files) {
    try {
      accessSync(file, constants.R_OK);
    } catch {
      return `${file} is not readable: change its permissions.`;
    }
  }
  return undefined;
}

/** @type {[name: string, find: () => Fix | Promise<Fix>][]} */
const checks = [
  [`Node ${process.versions.node}`, node],
  ['npm', npm],
  ['packages as in package-lock.json', packages],
  ['browser for the tests', browser],
  ['ports', ports],
  ['disk', disk],
  ['writable folders', writable],
  ['content', readableContent],
];

let problems = 0;
for (const [name, find] of checks) {
  const fix = await find();
  console.log(fix ? `—   ${name}: ${fix}` : `OK  ${name}`);
  if (fix) problems += 1;
}
process.exitCode = problems > 0 ? 1 : 0;
