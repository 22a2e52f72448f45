import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { policyChecks } from './src/integrations/policy-checks.ts';

export default defineConfig({
  // The folder of the host that the site lives in, for example /policies. Every link respects it.
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
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
    },
  },
  devToolbar: { enabled: false },
  integrations: [mdx(), policyChecks()],
});
