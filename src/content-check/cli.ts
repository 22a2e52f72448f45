import { parseArgs } from 'node:util';
import { formatProblem } from '../model/problem.ts';
import { checkFolder, problemsOf } from './check-folder.ts';
import { chosenFolders } from './chosen-folders.ts';

/**
 * `npm run check:content [-- NUMBER …] [--json]`: the problems of all policies, or of some, without a
 * build; words that differ from the document of record are among them. With --json they are an array of
 * { file, position, message, fix }, for editors. Exits 1 if there are any, 2 if an option is unknown.
 */
function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
  } catch (error) {
    console.error(
      `${(error as Error).message}\nWrite npm run check:content [-- NUMBER …] [--json].`,
    );
    return process.exit(2);
  }
}

const { values, positionals } = readArguments();
const folders = chosenFolders(positionals);
const checked = folders.map((folder) => checkFolder(folder));
const problems = checked.flatMap(problemsOf);
if (values.json) console.log(JSON.stringify(problems, undefined, 2));
else {
  for (const problem of problems) console.log(formatProblem(problem));
  const policies = folders.length === 1 ? '1 policy' : `${folders.length} policies`;
  const words = checked.reduce((sum, one) => sum + one.words, 0).toLocaleString('en-US');
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  console.log(`${policies} checked, ${words} words compared with source.txt: ${count}.`);
}
process.exitCode = problems.length > 0 ? 1 : 0;
