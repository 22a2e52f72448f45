import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/browser.ts';
import { sites } from './support/sites.ts';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: '100%',
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // Limits for a machine that is busy with other work, too.
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
  // One after the other, each built before it is served. sirv, not `astro preview`: that refuses to
  // run twice, and a reader may have it running.
  webServer: Object.values(sites).map(({ name, served, port, url }) => ({
    name,
    command: `node e2e/support/prepare-site.ts ${name} && npx sirv ${served} --port ${port} --quiet`,
    cwd: '..',
    url,
    timeout: 180_000,
    reuseExistingServer: false,
  })),
});
