import { createHash } from 'node:crypto';
import { commonDirectives } from '../hosting/headers.ts';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The Content-Security-Policy of a page. It allows the site's own files, and exactly the given inline
 * code.
 * @param inline the text of each inline script that runs, and of each inline style sheet
 */
export const contentSecurityPolicy = (inline: { scripts: string[]; styles: string[] }): string =>
  [
    "default-src 'none'",
    ...commonDirectives,
    // The search engine is WebAssembly.
    ["script-src 'self' 'wasm-unsafe-eval'", ...inline.scripts.map(hashOf)].join(' '),
    ["style-src 'self'", ...inline.styles.map(hashOf)].join(' '),
  ].join(';');
