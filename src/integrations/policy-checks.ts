import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../content-check/check.ts';
import { contentError } from '../content-check/error.ts';
import { contentDir } from '../content-check/folders.ts';
import { proofCounts, verifyLibrary } from '../proof/verify.ts';
import { deadLinksOf } from './dead-links.ts';

/**
 * Stops the build on any content error: before anything is written for what the files themselves
 * say, and after it for what only the built pages can show: words that differ from the source, and
 * links that lead nowhere. A build that fails leaves no output.
 */
export function policyChecks(): AstroIntegration {
  let base = '/';
  let outDir: URL;
  return {
    name: 'policy-checks',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const errors = checkContent(contentDir);
        if (errors.length === 0) return;
        if (command === 'build') throw contentError(errors, 'Nothing was built.');
        for (const error of errors) logger.error(error);
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
        outDir = config.outDir;
      },
      'astro:build:start': () => {
        process.once('exit', (code) => {
          // Whatever stopped the build, it must not leave half a site behind.
          if (code !== 0 && existsSync(outDir)) rmSync(outDir, { recursive: true });
        });
      },
      'astro:build:done': ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const proofs = verifyLibrary(site, contentDir);
        for (const line of proofs.flatMap(proofCounts)) logger.info(line);
        const errors = [...proofs.flatMap(({ problems }) => problems), ...deadLinksOf(site, base)];
        if (errors.length > 0) throw contentError(errors, 'The output was removed.');
      },
    },
  };
}
