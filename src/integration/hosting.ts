import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { compressSite } from '../hosting/compress.ts';
import { headersFile } from '../hosting/configurations.ts';

/** Prepares the output for its servers, once it is complete: headers and compressed files. */
export function hosting(): AstroIntegration {
  let base = '';
  return {
    name: 'hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:done': async ({ dir }) => {
        await compressSite(fileURLToPath(dir));
        writeFileSync(new URL('_headers', dir), headersFile(base));
      },
    },
  };
}
