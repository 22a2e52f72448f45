import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from '@playwright/test';
import { launchOptions } from '../e2e/support/browser.ts';
import { pagesOf } from '../e2e/support/sites.ts';

/**
 * `npm run bench:lighthouse [-- PATH …]`: Lighthouse on all pages of the built site, or on some,
 * simulating a phone on a slow connection. Prints the four scores of each, and what lowered them. npx
 * fetches Lighthouse, which is too large to be a dependency.
 */
const lighthouse = 'lighthouse@13.5.0';
const port = 4198;
const origin = `http://localhost:${port}`;

interface Report {
  categories: Record<
    string,
    { title: string; score: number | null; auditRefs: { id: string; weight: number }[] }
  >;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
}

/** Throws with Lighthouse's output if it fails. */
function reportOn(path: string): Report {
  const flags = ['--headless', ...(launchOptions.args ?? [])].join(' ');
  // A single command line for the shell, which is needed on Windows to find npx.
  const command =
    `npx --yes ${lighthouse} ${origin}${path} --output=json --quiet ` +
    `--enable-error-reporting=false --chrome-flags="${flags}"`;
  const { status, stdout, stderr } = spawnSync(command, {
    encoding: 'utf8',
    shell: true,
    maxBuffer: 1e8,
    env: {
      ...process.env,
      CHROME_PATH: launchOptions.executablePath ?? chromium.executablePath(),
    },
  });
  if (status !== 0) throw new Error(`${path}: Lighthouse failed.\n${stderr}`);
  return JSON.parse(stdout) as Report;
}

/** One line for each score below 100. */
function losses({ categories, audits }: Report): string[] {
  return Object.values(categories).flatMap(({ title, score, auditRefs }) => {
    if (score === 1) return [];
    const lost = auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (weight === 0 || !audit || audit.score === null || audit.score === 1) return [];
      return [`${audit.title} (${audit.displayValue ?? audit.score})`];
    });
    return [`    ${title}: ${lost.join('; ')}`];
  });
}

const paths = process.argv.length > 2 ? process.argv.slice(2) : pagesOf({ folder: 'dist' });
const server = spawn(process.execPath, ['scripts/serve.mjs'], {
  env: { ...process.env, OUT_DIR: 'dist', BASE_PATH: '', PORT: String(port) },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await once(server.stdout, 'data');
  for (const path of paths) {
    const report = reportOn(path);
    const scores = Object.values(report.categories).map(
      ({ title, score }) => `${title} ${score === null ? 'none' : Math.round(score * 100)}`,
    );
    console.log([`${path}: ${scores.join(', ')}`, ...losses(report)].join('\n'));
  }
} finally {
  server.kill();
}
