import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { anchorList } from '../compile/anchors.ts';
import { formatProblem } from '../model/problem.ts';
import { payers } from '../payers/index.ts';
import { anchorsFile, contentDir } from '../source/policy-folder.ts';
import { readText } from '../source/read-text.ts';
import { checkImport } from './check-import.ts';
import { withDraft } from './draft.ts';
import { ImportError, importPolicy } from './import-policy.ts';
import { importReport, reportAsHtml, reportAsText } from './report.ts';

/**
 * `npm run import -- FILE [--number N] [--payer NAME] [--force]`: writes the folder of a policy from its
 * document of record, and reports what was found. Exits 1 if the folder does not have every word of the
 * document, or has problems; 2 if nothing was written.
 */
const [payer] = payers;

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

/** The document as text; stops with the reason if it is something else. */
function readDocumentFile(path: string): Buffer {
  if (!existsSync(path) || !statSync(path).isFile()) stop(`There is no file ${path}.`);
  const bytes = readFileSync(path);
  if (bytes.length === 0) stop(`${path} is empty.`);
  const beginning = bytes.subarray(0, 8).toString('latin1');
  if (beginning.startsWith('%PDF')) {
    stop(
      `${path} is a PDF. Give its text: extract it first, with headings, lists and tables, as .txt or .md.`,
    );
  }
  if (beginning.startsWith('PK') || beginning.startsWith('\xD0\xCF')) {
    stop(`${path} is an office document or an archive. Save it as plain text (.txt) first.`);
  }
  const { text, encodingError } = readText(bytes);
  if (text.includes('\0')) stop(`${path} is no text file.`);
  if (encodingError) stop(formatProblem({ file: path, ...encodingError }));
  return bytes;
}

function main(): void {
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
  const bytes = readDocumentFile(path);
  console.log(`Reading ${basename(path)} …`);
  const imported = importPolicy(bytes, values.payer, values.number);
  const folder = join(contentDir, imported.number);
  if (existsSync(folder) && !values.force) {
    stop(
      `${folder} is there already. With --force it is replaced, and what was added to it is lost.`,
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
    const checked = checkImport(draft);
    const report = importReport(imported, checked);
    if (report.isWhole) writeFileSync(join(draft, anchorsFile), anchorList(checked.policy));
    // There is none to replace at a first import.
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
    mkdirSync('reports', { recursive: true });
    const page = join('reports', `import-${imported.number}.html`);
    writeFileSync(page, reportAsHtml(report));
    console.log(reportAsText(report).replaceAll(draft, folder));
    console.log(`\nWritten: ${folder}. This report as a page: ${page}`);
    process.exitCode = report.isWhole ? 0 : 1;
  });
}

try {
  main();
} catch (error) {
  if (
    error instanceof ImportError ||
    (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  ) {
    stop((error as Error).message);
  }
  throw error;
}
