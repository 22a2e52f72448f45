import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatProblem } from '../model/problem.ts';
import { contentDir, policyFolders } from '../source/policy-folder.ts';
import { readPolicySource } from '../source/policy-source.ts';
import { checkSite, type PolicyToVerify } from './check-pages.ts';
import { proofCounts } from './proof.ts';

/**
 * `npm run verify [folder of the built site]`: prints the proof of every policy and every problem of
 * its pages; exits 1 on any. CONTENT_DIR and BASE_PATH are those that the site was built with.
 */
const toVerify = (path: string): PolicyToVerify => ({
  number: basename(path),
  sourceFile: join(path, 'source.txt'),
  source: () => readPolicySource(path),
  document: () => readFileSync(join(path, 'source.txt')),
  placeOf: (_, section) => (section ? { file: join(path, `${section}.mdx`) } : undefined),
});

const { proofs, problems } = checkSite({
  site: process.argv[2] ?? 'dist',
  base: process.env['BASE_PATH'] ?? '',
  policies: policyFolders(contentDir).map(toVerify),
});
for (const line of [...proofs.flatMap(proofCounts), ...problems.map(formatProblem)]) {
  console.log(line);
}
process.exitCode = problems.length === 0 ? 0 : 1;
