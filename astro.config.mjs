import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { developmentFiles } from './src/integration/development-files.ts';
import { developmentProblems } from './src/integration/development-problems.ts';
import { editorSchemas } from './src/integration/editor-schemas.ts';
import { hosting } from './src/integration/hosting.ts';
import { policyLibrary } from './src/integration/policy-library.ts';
import { pathProblem } from './src/integration/project-path.ts';

const problem = pathProblem(process.cwd());
if (problem) {
  console.error(problem);
  process.exit(1);
}

/**
 * Vite preloads the imports and style sheets of a lazy script with a helper that costs 800 bytes on
 * every page. Here lazy scripts have no style sheets and few imports, so they do not need it.
 */
const plainDynamicImports = {
  name: 'plain-dynamic-imports',
  // Not below `vite.build`: Astro sets its own value there.
  configEnvironment: (/** @type {string} */ name) =>
    name === 'client'
      ? {
          build: {
            modulePreload: /** @type {const} */ (false),
            license: { fileName: 'licenses.txt' },
          },
        }
      : undefined,
  transform: (/** @type {string} */ _code, /** @type {string} */ id) =>
    id.includes('vite/preload-helper')
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
};

export default defineConfig({
  // The host that the site is built for, for example https://policies.example. A sitemap requires one;
  // without SITE_URL it is the address of `npm run preview`, and everything else is relative.
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  // Base path of the site on its host, for example /policies. Every link includes it.
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  // Builds of other content into other folders, as in the tests, do not share a cache.
  ...(process.env.OUT_DIR && { cacheDir: `${process.env.OUT_DIR}-cache` }),
  trailingSlash: 'always',
  // Astro 7 strips white space between inline elements by default; that would join words.
  compressHTML: true,
  // Quotes, hyphens and dashes stay as printed.
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: { smartPunctuation: false } }),
  },
  devToolbar: { enabled: false },
  vite: {
    plugins: [plainDynamicImports],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  // The script that every page loads is one file, even if other scripts share parts of
                  // it. A small module shared only by lazy scripts would otherwise become a separate
                  // file.
                  {
                    name: 'site',
                    test: /\/src\/(layouts\/|components\/search\/base)/,
                  },
                  // The shared code of the search scripts is one file: each further file costs headers
                  // and a round trip. The result list, which only pages have, is not part of it.
                  {
                    name: 'search-shared',
                    test: /\/src\/(search\/query\/|components\/search\/(?!result-list|quotation)|model\/code-systems)/,
                    minShareCount: 2,
                  },
                ],
              },
            },
          },
        },
      },
    },
    build: {
      // The Content-Security-Policy of a page allows only the inline script whose hash it has.
      assetsInlineLimit: 0,
      rolldownOptions: {
        onwarn(warning, warn) {
          // Astro marks its own modules with a directive that the bundler does not know.
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
  integrations: [
    mdx(),
    sitemap(),
    policyLibrary(),
    developmentFiles(),
    developmentProblems(),
    editorSchemas(),
    // Last, because it compresses what the others wrote.
    hosting(),
  ],
});
