import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * A page whose Content-Security-Policy has the hashes of its own inline scripts and styles only.
 * Astro lists those of every file of the site as well; 'self' allows these already, and hashes
 * cannot be compressed.
 */
export function withLeanCsp(html: string): string {
  const inline = html.matchAll(/<(script|style)(?![^>]*\ssrc=)[^>]*>([^]*?)<\/\1>/g);
  const needed = new Set([...inline].map(([, , text = '']) => hashOf(text)));
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, (policy) =>
    policy.replace(/ ('sha256-[^']+')/g, (all, hash: string) => (needed.has(hash) ? all : '')),
  );
}

/** Makes the pages of a build lighter by the hashes that they do not need. */
export function leanCsp(): AstroIntegration {
  return {
    name: 'lean-csp',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const site = fileURLToPath(dir);
        for (const file of globSync('**/*.html', { cwd: site })) {
          const path = join(site, file);
          writeFileSync(path, withLeanCsp(readFileSync(path, 'utf8')));
        }
      },
    },
  };
}
