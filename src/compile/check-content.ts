import { formatProblem } from '../model/problem.ts';
import { contentDir, policyFolders } from '../source/policy-folder.ts';
import { compile } from './compile.ts';

/**
 * `npm run check:content [-- NUMBER …] [--json]`: the problems of all policies, or of some, without a
 * build. With --json they are an array of { file, position, message, fix }, for editors. Exits 1 if
 * there are any.
 */
const numbers = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const folders = policyFolders(contentDir);
const chosen = numbers.length > 0 ? numbers.map((number) => `${contentDir}/${number}`) : folders;
const missing = chosen.filter((folder) => !folders.includes(folder));
if (missing.length > 0) {
  console.error(`There is no policy ${missing.join(', ')}. There are: ${folders.join(', ')}.`);
  process.exit(1);
}
const problems = chosen.flatMap((folder) => compile(folder).problems);
if (process.argv.includes('--json')) console.log(JSON.stringify(problems, undefined, 2));
else {
  for (const problem of problems) console.log(formatProblem(problem));
  const count = chosen.length === 1 ? '1 policy' : `${chosen.length} policies`;
  console.log(`${count} checked, ${problems.length} problems.`);
}
process.exitCode = problems.length > 0 ? 1 : 0;
