import { transformSync } from 'esbuild';
import source from './before-paint.ts?raw';

/** The one inline script of the site, minified. */
export const inlineScript = transformSync(source, { loader: 'ts', minify: true }).code.trim();
