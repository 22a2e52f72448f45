import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { compressSite } from '../hosting/compress.ts';
import { headersFile } from '../hosting/configurations.ts';
import { completeLicenses } from '../hosting/site-licenses.ts';

/** Prepares the output for its servers, once it is complete: licenses, compressed files, headers. */
export function hosting(): AstroIntegration {
  let base = '';
  return {
    name: 'hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:done': async ({ dir }) => {
        completeLicenses(fileURLToPath(dir));
        await compressSite(fileURLToPath(dir));
        writeFileSync(new URL('_headers', dir), headersFile(base));
      },
    },
  };
}
