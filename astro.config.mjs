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
 * Vite loads the imports and style sheets of a lazy script together with it, by a helper of 800 bytes
 * on every page. Here lazy scripts have no style sheets and hardly an import: they need no helper.
 */
const plainDynamicImports = {
  name: 'plain-dynamic-imports',
  // Not below `vite.build`: Astro has a value of its own there.
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
  // The host that the site is built for, for example https://policies.example. A sitemap must name
  // it; without SITE_URL that is the address of `npm run preview`, and everything else is relative.
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  // The folder of the host that the site lives in, for example /policies. Every link respects it.
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  // Builds of other content into other folders, as the tests make them, share no cache.
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
                  // What every page loads is one file, also where other scripts share parts of it. A small
                  // module that only scripts on demand share would otherwise be a file of its own.
                  {
                    name: 'site',
                    test: /\/src\/(layouts\/|components\/search\/base)/,
                  },
                  // What the scripts of search share is one file: each further one costs its headers and a wait.
                  // The list of results, which only pages have, is not part of what the dialog loads.
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
      // The Content-Security-Policy of a page allows no inline script but the one that it names.
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
    // Last: it compresses what the others wrote.
    hosting(),
  ],
});
