// Installs what is missing, and logs what it does. Plain JavaScript for Node 20, because it runs before
// anything is installed. With --browser it also finds or installs browsers for the tests; with
// --servers, the web servers whose configurations are tested.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemBrowsers, systemFirefoxes } from './system-browsers.mjs';

const say = (/** @type {string} */ text) => console.log(`[setup] ${text}`);

/** @type {(problem: string) => never} */
function stop(problem) {
  console.error(`[setup] ${problem}`);
  process.exit(1);
}

/** @type {(command: string, args: string[]) => boolean} */
const run = (command, args) =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function packages() {
  const stamp = 'node_modules/.package-lock.json';
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync('package-lock.json').mtimeMs) {
    say('packages are installed.');
    return;
  }
  say('installing packages in the versions of package-lock.json (npm install) …');
  // Not `npm ci`, which would delete node_modules first. `--no-save` leaves the lock file as it is.
  if (!run('npm', ['install', '--no-save', '--no-fund', '--no-audit', '--loglevel=error'])) {
    stop('npm install failed. Check the network and the registry that npm uses, then try again.');
  }
}

/** Whether Playwright's own Chromium is on this machine. */
function hasPlaywrightBrowser() {
  const script = 'process.stdout.write(require("@playwright/test").chromium.executablePath())';
  return existsSync(execFileSync('node', ['-e', script], { encoding: 'utf8' }));
}

function browser() {
  const found = process.env.CHROMIUM_PATH ?? systemBrowsers.find((path) => existsSync(path));
  if (hasPlaywrightBrowser()) return say("the tests use Playwright's Chromium.");
  if (found && existsSync(found)) return say(`the tests use ${found}.`);
  say('no browser found: trying "npx playwright install chromium" …');
  if (run('npx', ['playwright', 'install', 'chromium'])) return undefined;
  if (canInstall) {
    say('that did not work: trying "apt-get install chromium-headless-shell" …');
    run('apt-get', ['update', '-qq']);
    // Older systems only have the full browser.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      run('apt-get', ['install', '-y', '-qq', name]);
      const installed = systemBrowsers.find((path) => existsSync(path));
      if (installed) return say(`the tests use ${installed}.`);
    }
  }
  return stop(
    'there is no browser for the tests. Install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  );
}

/** Firefox, for the tests in e2e/firefox. Without it they are skipped. */
function firefox() {
  const find = () =>
    [process.env.FIREFOX_PATH ?? '', ...systemFirefoxes].find((path) => existsSync(path));
  if (!find() && canInstall) {
    say('no Firefox found: trying "apt-get install firefox-esr" …');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr']);
  }
  const found = find();
  say(
    found
      ? `the tests in Firefox use ${found}.`
      : 'there is no Firefox: its tests are skipped. Install it, or set FIREFOX_PATH to it.',
  );
}

/**
 * Web servers that the tests start. They are installed only in CI, because Debian's packages also start
 * them as services.
 */
function servers() {
  const missing = () =>
    ['nginx', 'caddy'].filter((name) =>
      ['/usr/bin', '/usr/sbin', '/usr/local/bin'].every(
        (folder) => !existsSync(join(folder, name)),
      ),
    );
  if (missing().length > 0 && process.env.CI && canInstall) {
    say(`installing ${missing().join(' and ')} for the tests (apt-get install) …`);
    run('apt-get', ['update', '-qq']);
    for (const name of [...missing(), 'libnginx-mod-http-brotli-static']) {
      run('apt-get', ['install', '-y', '-qq', name]);
    }
  }
  for (const name of missing()) {
    say(`there is no ${name}: the tests of its configuration are skipped. Install it to run them.`);
  }
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(`Node ${process.versions.node} is too old. Install Node 20 or later from nodejs.org.`);
}
packages();
if (process.argv.includes('--browser')) {
  browser();
  firefox();
}
if (process.argv.includes('--servers')) servers();
