import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { systemFirefoxes } from '../../scripts/system-browsers.mjs';

/**
 * A released Firefox, driven over WebDriver BiDi. Playwright drives only its own build of Firefox,
 * which not every machine can download.
 */
const executablePath =
  process.env['FIREFOX_PATH'] ?? systemFirefoxes.find((path) => existsSync(path));

/** Why the tests are skipped, or false. */
export const skip = executablePath
  ? false
  : 'There is no Firefox on this machine. Install it, or set FIREFOX_PATH to it.';

/** The built site in Firefox. */
export class FirefoxVisit {
  readonly #port = Number(process.env['E2E_PORT'] ?? 4173) + 9;
  #server: ChildProcess | undefined;
  #browser: Browser | undefined;

  /** Address of a page. `path` begins with "/". */
  at(path: string): string {
    return `http://localhost:${this.#port}${path}`;
  }

  async start(): Promise<void> {
    this.#server = spawn(process.execPath, ['scripts/serve.mjs'], {
      env: { ...process.env, OUT_DIR: 'dist', BASE_PATH: '', PORT: String(this.#port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(this.#server, 'exit').then(() => {
      throw new Error('The site could not be served.');
    });
    if (this.#server.stdout) await Promise.race([once(this.#server.stdout, 'data'), ended]);
    ended.catch(() => undefined);
    this.#browser = await puppeteer.launch({
      browser: 'firefox',
      protocol: 'webDriverBiDi',
      headless: true,
      ...(executablePath && { executablePath }),
    });
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    this.#server?.kill();
  }

  /**
   * A new window, and a record of what a reader would not want: errors, failed requests, and requests
   * to other origins.
   */
  async open(width: number, height: number): Promise<{ page: Page; complaints: string[] }> {
    if (!this.#browser) throw new Error('Firefox was not started.');
    const context = await this.#browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width, height });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('response', (response) => {
      const { protocol, origin } = new URL(response.url());
      // Firefox loads its own fonts from "data:" URLs.
      const isElsewhere = protocol.startsWith('http') && origin !== new URL(this.at('/')).origin;
      if (response.status() >= 400 || isElsewhere) {
        complaints.push(`${response.status()} ${response.url()}`);
      }
    });
    return { page, complaints };
  }
}
