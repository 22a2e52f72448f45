import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/browser.ts';
import { sites } from './support/sites.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: '100%',
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // Limits that suffice even on a busy machine.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: sites.one.origin,
    colorScheme: 'light',
    locale: 'en-US',
    timezoneId: 'America/Chicago',
    launchOptions,
  },
  // Started one after the other, the first once all are built, with the headers that they are deployed
  // with.
  webServer: Object.values(sites).map(({ name, folder, base, port, url }, index) => ({
    name,
    command: `${index === 0 ? 'node e2e/support/prepare-sites.ts && ' : ''}node scripts/serve.mjs`,
    env: { OUT_DIR: folder, BASE_PATH: base, PORT: String(port) },
    cwd: '..',
    url,
    timeout: 180_000,
    reuseExistingServer: false,
  })),
});
