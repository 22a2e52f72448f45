import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from '../compile/compile.ts';
import { policyNumber } from '../model/frontmatter/fields.ts';
import { formatProblem } from '../model/problem.ts';
import { payers } from '../payers/index.ts';
import { contentDir } from '../source/policy-folder.ts';
import { withDraft } from './draft.ts';
import { newCoverage } from './new-policy.ts';

/**
 * `npm run new -- NUMBER [--title "…"] [--payer NAME]`: writes the folder of a policy that is typed in by
 * hand, and says what is to be filled in. Exits 2 if nothing was written.
 */
const usage =
  'Give one policy number: npm run new -- 00999 [--title "Title as printed"] [--payer NAME]';

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

function readArguments() {
  const [payer] = payers;
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        title: { type: 'string' },
        payer: { type: 'string', default: payer?.name ?? '' },
      },
    });
  } catch (error) {
    return stop(`${(error as Error).message}\n${usage}`);
  }
}

const { values, positionals } = readArguments();
const [given, ...others] = positionals;
if (given === undefined || others.length > 0) stop(usage);
const { data: number, error } = policyNumber.safeParse(given);
if (number === undefined) stop(`${given}: ${error.issues[0]?.message ?? ''}.`);
if (!payers.some(({ name }) => name === values.payer)) {
  const names = payers.map(({ name }) => name).join('; ');
  stop(`There is no payer “${values.payer}”. There are: ${names}.`);
}
const folder = join(contentDir, number);
if (existsSync(folder)) stop(`${folder} already exists. Edit its files, or give another number.`);
withDraft(number, (draft) => {
  writeFileSync(join(draft, 'coverage.mdx'), newCoverage({ ...values, number }));
  renameSync(draft, folder);
});
console.log(`Written: ${folder}. To fill in, then add a file for each further section:`);
for (const problem of compile(folder).problems) console.log(formatProblem(problem));
