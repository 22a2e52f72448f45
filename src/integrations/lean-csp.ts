import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * A page whose Content-Security-Policy has the hashes of its own inline scripts and styles only,
 * and stands before them: as an element it governs nothing that comes earlier. Astro lists the
 * hashes of every file of the site and of data in script elements as well; 'self' allows the
 * former already, the latter never runs, and hashes cannot be compressed.
 */
export function withLeanCsp(html: string): string {
  const inline = html.matchAll(
    /<(script|style)(?![^>]*\s(?:src=|type="application\/ld\+json))[^>]*>([^]*?)<\/\1>/g,
  );
  const needed = new Set([...inline].map(([, , text = '']) => hashOf(text)));
  const [policy = ''] = /<meta http-equiv="content-security-policy"[^>]*>/i.exec(html) ?? [];
  const lean = policy.replace(/ ('sha256-[^']+')/g, (all, hash: string) =>
    needed.has(hash) ? all : '',
  );
  return html.replace(policy, '').replace('<meta charset="utf-8">', `$&${lean}`);
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
