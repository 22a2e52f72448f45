import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { anchorList } from '../compile/anchors.ts';
import { policyNumber } from '../model/frontmatter/fields.ts';
import { payers, profileOf } from '../payers/index.ts';
import { anchorsFile, contentDir } from '../source/policy-folder.ts';
import { checkFolder } from '../content-check/check-folder.ts';
import { withDraft } from './draft.ts';
import { formatImportError, ImportError } from './import-error.ts';
import { importPolicy } from './import-policy.ts';
import { readDocumentFile } from './read-document-file.ts';
import { importReport, reportAsHtml, reportAsText } from './report.ts';

/**
 * `npm run import -- FILE [--number N] [--payer NAME] [--force]`: writes the folder of a policy from its
 * document of record, and reports what was found. With --force it replaces a folder, which is then kept
 * among the reports. Exits 1 if the folder does not have every word of the document, or has problems; 2 if
 * nothing was written.
 */
const [payer] = payers;

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

/** Long documents take a while: what is being done. */
function sayProgress(page: number, pages: number): void {
  if (page % 20 === 1) console.log(`Page ${page} of ${pages} …`);
}

/** What reading a document gives; what is wrong in it ends with its place. */
function read<Result>(path: string, reading: () => Result): Result {
  try {
    return reading();
  } catch (error) {
    if (error instanceof ImportError) return stop(formatImportError(error, path));
    throw error;
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      number: { type: 'string' },
      payer: { type: 'string', default: payer?.name ?? '' },
      force: { type: 'boolean', default: false },
    },
  });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) {
    stop('Give one document: npm run import -- document.txt [--number 00569] [--force]');
  }
  if (!payers.some(({ name }) => name === values.payer)) {
    stop(
      `There is no payer “${values.payer}”. There are: ${payers.map(({ name }) => name).join('; ')}.`,
    );
  }
  const number = policyNumber.optional().safeParse(values.number);
  if (!number.success)
    stop(`--number ${values.number ?? ''}: ${number.error.issues[0]?.message ?? ''}.`);
  console.log(`Reading ${basename(path)} …`);
  const profile = profileOf(values.payer);
  const { bytes, pdf } = await readDocumentFile(path, profile, sayProgress);
  const imported = read(path, () => importPolicy(bytes, values.payer, number.data));
  const folder = join(contentDir, imported.number);
  const replaces = existsSync(folder);
  if (replaces && !values.force) {
    stop(
      `${folder} already exists. With --force it is replaced, and the earlier folder is moved to reports/.`,
    );
  }
  withDraft(imported.number, (draft) => {
    for (const [name, contents] of imported.files)
      writeFileSync(join(draft, `${name}.mdx`), contents);
    writeFileSync(join(draft, 'source.txt'), bytes);
    // Anchors that were published are still cited: what a replaced folder no longer has is reported.
    const published = join(folder, anchorsFile);
    if (existsSync(published)) copyFileSync(published, join(draft, anchorsFile));
    console.log('Comparing every word with the document …');
    const checked = checkFolder(draft);
    const report = importReport(imported, checked, pdf);
    if (report.isWhole) writeFileSync(join(draft, anchorsFile), anchorList(checked.policy));
    mkdirSync('reports', { recursive: true });
    if (replaces) {
      // A folder of its own each time: the one that an editor wants back may be older than the last.
      const earlier = mkdtempSync(join('reports', `${imported.number}-before-import-`));
      cpSync(folder, earlier, { recursive: true });
      rmSync(folder, { recursive: true });
      console.log(`The folder that it replaces: ${earlier}`);
    }
    renameSync(draft, folder);
    const page = join('reports', `import-${imported.number}.html`);
    writeFileSync(page, reportAsHtml(report));
    console.log(reportAsText(report).replaceAll(draft, folder));
    console.log(`\nWritten: ${folder}. This report as a page: ${page}`);
    process.exitCode = report.isWhole ? 0 : 1;
  });
}

try {
  await main();
} catch (error) {
  if (
    error instanceof ImportError ||
    (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  ) {
    stop((error as Error).message);
  }
  throw error;
}
