import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { editorialChecks } from '../checks/checks.ts';
import { getPolicies } from '../library/library.ts';
import { progress } from '../library/progress.ts';
import type { CompiledPolicy } from '../model/policy.ts';
import { ContentError } from '../model/problem.ts';
import { libraryFiles, type OutputFile } from '../outputs/files.ts';
import { checkSite, type PolicyToVerify } from '../proof/check-pages.ts';
import { proofCounts } from '../proof/proof.ts';
import { writeSearch } from '../search/index/write-search.ts';
import { contentDir } from '../source/policy-folder.ts';
import { readPolicySource } from '../source/policy-source.ts';
import { outputsOf } from './outputs.ts';
import { withoutAnchors } from './without-anchors.ts';

function write(site: string, { path, content }: OutputFile): void {
  const file = join(site, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Writes every file that needs no rendering: data, Markdown, exports, feed. */
function writeOutputs(site: string): void {
  const policies = getPolicies();
  const show = progress('policies written as data');
  for (const [index, policy] of policies.entries()) {
    for (const file of outputsOf(policy)) write(site, file);
    show(index + 1, policies.length);
  }
  for (const file of libraryFiles(policies)) write(site, file);
}

/**
 * A policy for the proof, which reads only its source, again, and the built pages. The compiled policy
 * only tells where an editor finds a passage that differs.
 */
function toVerify({ number, sections, passages }: CompiledPolicy): PolicyToVerify {
  const folder = join(contentDir, number);
  const fileOf = (section: string) => join(folder, `${section}.mdx`);
  return {
    number,
    sourceFile: join(folder, 'source.txt'),
    source: () => readPolicySource(folder),
    document: () => readFileSync(join(folder, 'source.txt')),
    placeOf: (id, section) => {
      const passage = passages.find((one) => one.id === id);
      if (passage) return { file: fileOf(passage.section), position: passage.place };
      return sections.some(({ name }) => name === section)
        ? { file: fileOf(section ?? '') }
        : undefined;
    },
  };
}

/**
 * Completes a build: writes what needs no rendering and the search index, then reads every page once to
 * verify its text, links, ids and Content-Security-Policy. A build that fails leaves no output.
 */
export function policyLibrary(): AstroIntegration {
  let base = '/';
  let outDir: URL;
  let search: Promise<void> | undefined;
  return {
    name: 'policy-library',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        outDir = config.outDir;
      },
      'astro:build:start': () => {
        process.once('exit', (code) => {
          // Whatever stopped the build, no partial site must remain.
          if (code !== 0 && existsSync(outDir)) rmSync(outDir, { recursive: true });
        });
      },
      'astro:build:setup': () => {
        // Astro has emptied the output folder by now. Pagefind runs as a separate process, so it
        // indexes while Astro bundles and renders.
        search ??= writeSearch({
          site: fileURLToPath(outDir),
          policies: getPolicies(),
          contentDir,
        });
        // A failure is reported where the promise is awaited.
        search.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        writeOutputs(site);
        const { proofs, problems } = checkSite({
          site,
          base,
          policies: getPolicies().map(toVerify),
        });
        await search;
        for (const line of proofs.flatMap(proofCounts)) logger.info(line);
        if (problems.length > 0) throw new ContentError(problems, 'The output was removed.');
        const checks = editorialChecks(getPolicies()).length;
        if (checks > 0) {
          const remarks = checks === 1 ? '1 editorial remark' : `${checks} editorial remarks`;
          logger.info(`${remarks} on the documents: see /checks/.`);
        }
        const numbers = getPolicies().map(({ number }) => number);
        const unprotected = withoutAnchors(contentDir, numbers);
        if (unprotected) logger.warn(unprotected);
        if (!process.env['SITE_URL']) {
          logger.info(
            'SITE_URL is not set: the sitemap has the addresses of this machine, and no page has a canonical ' +
              'address. Everything else is valid on any host.',
          );
        }
      },
    },
  };
}
