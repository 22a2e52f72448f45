import { createHash } from 'node:crypto';
import { transformSync } from 'esbuild';
import source from '../client/before-paint.js?raw';

/** The one inline script of the site, made small; it runs before a page is painted. */
export const beforePaint = transformSync(source, { minify: true }).code.trim();

/** By it the Content-Security-Policy allows the script. */
export const beforePaintHash =
  `sha256-${createHash('sha256').update(beforePaint).digest('base64')}` as const;
