import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem } from '../model/problem.ts';
import { anchorsFile, contentDir, policyFolders } from '../source/policy-folder.ts';
import { anchorList } from './anchors.ts';
import { compile } from './compile.ts';

/**
 * `npm run anchors [-- NUMBER …]`: writes the lists of anchors of all policies, or of some, and says what
 * has changed in them. A policy with other problems may lack anchors, and keeps the list that it has.
 * Exits 1 if there is one.
 */
const numbers = process.argv.slice(2);
const folders = policyFolders(contentDir);
const chosen = numbers.length > 0 ? numbers.map((number) => join(contentDir, number)) : folders;
if (folders.length === 0) {
  console.error(`There is no policy in ${contentDir}: run npm run import -- FILE first.`);
  process.exit(1);
}
const missing = chosen.filter((folder) => !folders.includes(folder));
if (missing.length > 0) {
  console.error(`There is no policy ${missing.join(', ')}. There are: ${folders.join(', ')}.`);
  process.exit(1);
}

const linesOf = (list: string): string[] => list.split('\n').filter(Boolean);

for (const folder of chosen) {
  const path = join(folder, anchorsFile);
  const policy = compile(folder);
  const problems = policy.problems.filter(({ file }) => file !== path);
  if (problems.length > 0) {
    for (const problem of problems) console.error(formatProblem(problem));
    console.error(`${path} is not written: correct the policy first.`);
    process.exitCode = 1;
    continue;
  }
  const list = anchorList(policy);
  const before = existsSync(path) ? linesOf(readFileSync(path, 'utf8')) : [];
  const after = linesOf(list);
  writeFileSync(path, list);
  for (const line of before) if (!after.includes(line)) console.log(`- ${line}`);
  for (const line of after) if (!before.includes(line)) console.log(`+ ${line}`);
  console.log(`${path}: ${after.length} anchors.`);
}
