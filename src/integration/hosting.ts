import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { compressSite } from '../hosting/compress.ts';
import { headersFile } from '../hosting/configurations.ts';
import { writeOfflineCopies } from '../hosting/offline-copies.ts';
import { completeLicenses } from '../hosting/site-licenses.ts';
import { getPolicies } from '../library/library.ts';
import { printedDay } from '../model/dates.ts';

/**
 * Prepares the complete output for its servers: licenses, manifests of offline copies, compressed
 * files, headers.
 */
export function hosting(): AstroIntegration {
  let base = '';
  return {
    name: 'hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        completeLicenses(site);
        await build({
          entryPoints: ['src/components/offline/service-worker.ts'],
          outfile: join(site, 'sw.js'),
          bundle: true,
          minify: true,
          logLevel: 'warning',
        });
        const policies = getPolicies().map(({ number, title, payer, effectiveDate }) => ({
          number,
          title,
          effective: printedDay(payer, effectiveDate),
        }));
        writeOfflineCopies({ site, base, policies });
        await compressSite(site);
        writeFileSync(new URL('_headers', dir), headersFile(base));
      },
    },
  };
}
