import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentDir } from '../content-check/folders.ts';
import { readLibrary } from '../search/library.ts';
import { writeSearchIndex } from '../search/write-index.ts';

/** Writes the search index of the built pages. Any error stops the build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const units = await writeSearchIndex(site, contentDir, readLibrary(site, contentDir));
        logger.info(`${units} passages, references and trials can be found.`);
      },
    },
  };
}
