import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/browser.ts';

/** The site's port; the one after it is for the site under a base path. */
const port = Number(process.env['E2E_PORT'] ?? 4173);

/** Folder of a second build, in a sub-folder of a host that it is told. */
const underBasePath = 'node_modules/.cache/host';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: '100%',
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions,
  },
  // sirv, not `astro preview`: that refuses to run twice, and a reader may have it running.
  webServer: [
    {
      command: `npx sirv dist --port ${port} --quiet`,
      cwd: '..',
      url: `http://localhost:${port}`,
      reuseExistingServer: false,
    },
    {
      command: `npm run build && npx sirv ${underBasePath} --port ${port + 1} --quiet`,
      cwd: '..',
      url: `http://localhost:${port + 1}/policies/`,
      env: {
        BASE_PATH: '/policies',
        OUT_DIR: `${underBasePath}/policies`,
        SITE_URL: 'https://policies.example',
      },
      reuseExistingServer: false,
    },
  ],
});
