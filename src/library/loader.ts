import { resolve, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import type { CompiledPolicy } from '../model/policy.ts';
import { hasMap } from '../model/policy-map.ts';
import { ContentError, formatProblem } from '../model/problem.ts';
import { contentDir } from '../source/policy-folder.ts';
import { getPolicies, loadPolicies } from './library.ts';
import { progress } from './progress.ts';

/** The collection's entry for a policy; its text and data are in the compiled policy. */
const policyEntry = z.strictObject({
  title: z.string(),
  pages: z
    .array(z.string())
    .meta({ description: 'Its sections, "map" where it has one, and "full".' }),
});

const entryData = (policy: CompiledPolicy): z.infer<typeof policyEntry> => ({
  title: policy.title,
  pages: [...policy.sections.map(({ name }) => name), ...(hasMap(policy) ? ['map'] : []), 'full'],
});

function load(context: LoaderContext, isBuild: boolean): void {
  const { store, logger } = context;
  const show = progress('policies compiled');
  const problems = loadPolicies(contentDir, show);
  if (isBuild && problems.length > 0) throw new ContentError(problems, 'Nothing was built.');
  for (const problem of problems) logger.error(formatProblem(problem));
  store.clear();
  for (const policy of getPolicies()) {
    // The digest changes with every word and problem, so that a change in development reloads the page.
    const { source, passages } = policy;
    const digest = context.generateDigest(JSON.stringify([source.sha256, passages, problems]));
    store.set({ id: policy.number, data: { ...entryData(policy) }, digest });
  }
}

/**
 * Compiles the policies of the content folder: one folder is one entry. A build stops at any problem
 * before anything is written; the development server reports it and compiles again after each change.
 */
export const policyLoader = {
  name: 'policy-loader',
  schema: policyEntry,
  load: (context: LoaderContext) => {
    load(context, !context.watcher);
    const { watcher } = context;
    if (!watcher) return Promise.resolve();
    const folder = resolve(contentDir) + sep;
    watcher.add(folder);
    watcher.on('all', (_event, path) => {
      if (resolve(path).startsWith(folder)) load(context, false);
    });
    return Promise.resolve();
  },
} satisfies Loader;
