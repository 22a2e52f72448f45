import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorList } from '../compile/anchors.ts';
import { formatProblem } from '../model/problem.ts';
import { anchorsFile } from '../source/policy-folder.ts';
import { checkFolder, problemsOf } from './check-folder.ts';
import { chosenFolders } from './chosen-folders.ts';

/**
 * `npm run anchors [-- NUMBER …]`: writes the lists of anchors of all policies, or of some, and says what
 * has changed in them. A policy with other problems, or with words that are not those of its document,
 * keeps the list that it has. Exits 1 if there is one.
 */
const linesOf = (list: string): string[] => list.split('\n').filter(Boolean);

for (const folder of chosenFolders(process.argv.slice(2))) {
  const path = join(folder, anchorsFile);
  const checked = checkFolder(folder);
  const problems = problemsOf(checked).filter(({ file }) => file !== path);
  if (problems.length > 0) {
    for (const problem of problems) console.error(formatProblem(problem));
    console.error(`${path} is not written: correct the policy first.`);
    process.exitCode = 1;
    continue;
  }
  const list = anchorList(checked.policy);
  const before = existsSync(path) ? linesOf(readFileSync(path, 'utf8')) : [];
  const after = linesOf(list);
  writeFileSync(path, list);
  for (const line of before) if (!after.includes(line)) console.log(`- ${line}`);
  for (const line of after) if (!before.includes(line)) console.log(`+ ${line}`);
  console.log(`${path}: ${after.length} anchors.`);
}
