import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { leanCsp } from './src/integrations/lean-csp.ts';
import { policyChecks } from './src/integrations/policy-checks.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { siteAddressNotice } from './src/integrations/site-address-notice.ts';

/** A script that is loaded when it is wanted needs none of Vite's preloading: it has no style sheet. */
const plainLazyLoading = {
  name: 'plain-lazy-loading',
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
  build: { inlineStylesheets: 'never' },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "img-src 'self'",
        "connect-src 'self'",
      ],
      // Pagefind is WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  devToolbar: { enabled: false },
  vite: {
    plugins: [plainLazyLoading],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // What every page loads is one file, not one and the parts that other scripts share;
              // and what search begins with is one, which is one round trip.
              codeSplitting: {
                groups: [
                  { name: 'site', test: /preload-helper|SiteLayout\.astro|client\/copy\.ts/ },
                  {
                    name: 'search',
                    test: /client\/search\/(dialog|show|outcome|engine)\.ts|src\/search\/(identify|lookup)\.ts/,
                  },
                ],
              },
            },
          },
        },
      },
    },
    build: {
      // The helper for it weighs more than what it would fetch earlier.
      modulePreload: false,
      rolldownOptions: {
        onwarn(warning, warn) {
          // Astro marks its own modules with a directive that the bundler does not know.
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
  integrations: [mdx(), sitemap(), leanCsp(), policyChecks(), searchIndex(), siteAddressNotice()],
});
