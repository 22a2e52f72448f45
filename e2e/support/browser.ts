import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';
import { systemBrowsers } from '../../scripts/system-browsers.mjs';

/** Playwright's own Chromium where it is installed; else the system's, as in scripts/setup.mjs. */
const executablePath = existsSync(chromium.executablePath())
  ? undefined
  : (process.env['CHROMIUM_PATH'] ?? systemBrowsers.find((path) => existsSync(path)));

/** How tests and benchmarks start the browser. */
export const launchOptions: LaunchOptions = {
  ...(executablePath && { executablePath }),
  // Chromium refuses to sandbox itself when it runs as root.
  ...(process.getuid?.() === 0 && { args: ['--no-sandbox'] }),
};
