import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Article } from '../../model/frontmatter/references.ts';
import type { Reference } from '../../model/reference.ts';
import { compile } from '../../compile/compile.ts';
import { referenceExports } from './formats.ts';
import { csvRows, readItems, risTags } from './read-exports.test-helpers.ts';

const article = (number: number, fields: Partial<Article>): Article => ({
  type: 'article',
  number,
  authors: ['Wang C'],
  etAl: false,
  title: 'A title',
  journal: 'Ann Surg',
  published: '2020-03',
  pmid: '1234567',
  ...fields,
});

const policy = compile('content/00220');
const exportsOf = (...references: Reference[]) => referenceExports({ ...policy, references });

const difficult =
  'RF ≤2 cm: NCCN & “β-blockers” 5% of $100_{a} #1 ~x^2 消融 🧊 Kürten e\u0301 \\end';

test('no character of a title is lost in any format', () => {
  const { bib, ris, json, csv } = exportsOf(article(1, { title: difficult }));
  assert.equal(readItems(bib)[0]?.title.normalize('NFC'), difficult.normalize('NFC'));
  assert.equal(risTags(ris)[0]?.['TI'], difficult);
  assert.equal(readItems(json)[0]?.title, difficult);
  assert.equal(csvRows(csv)[0]?.['title'], difficult);
});

test('BibTeX protects every capital and escapes what TeX would read', () => {
  const { bib } = exportsOf(article(1, { title: 'RF Ablation & NCCN: 5%' }));
  assert.ok(bib.includes('\ttitle = {{RF Ablation \\& NCCN: 5\\%}},'), bib);
});

test('bibtex itself prints titles unchanged, even with a style that changes case', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'bibtex-'));
  context.after(() => {
    rmSync(folder, { recursive: true });
  });
  const all = exportsOf(
    ...policy.references,
    article(37, { title: difficult, authors: ['Smith JR Jr', 'van der Berg J'] }),
  );
  writeFileSync(join(folder, 'references.bib'), all.bib);
  const aux = '\\citation{*}\n\\bibstyle{plain}\n\\bibdata{references}\n';
  writeFileSync(join(folder, 'paper.aux'), aux);
  const run = spawnSync('bibtex', ['paper'], { cwd: folder, encoding: 'utf8' });
  if (run.error) {
    // A TeX system is too large to require; other tests read the file with a BibTeX parser.
    context.skip('bibtex is not installed here (Debian: texlive-binaries)');
    return;
  }
  if (/couldn't open style file/i.test(run.stdout)) {
    // Debian has the program and its styles in separate packages.
    context.skip('bibtex has no styles here (Debian: texlive-base)');
    return;
  }
  assert.doesNotMatch(run.stdout, /error|couldn't|I was expecting/i);
  const printed = readFileSync(join(folder, 'paper.bbl'), 'utf8').replace(/\s+/g, ' ');
  assert.ok(printed.includes('RF Ablation Versus Cryoablation'), run.stdout);
  assert.ok(
    printed.includes('NCCN Clinical Practice Guidelines in Oncology: Hepatocellular Carcinoma'),
  );
  assert.ok(printed.includes('≤2 cm: NCCN'));
  assert.match(printed, /J\.~R\. Smith, Jr and J\.~van~der Berg/);
});

test('suffixes, particles, organizations and pages are right in every format', () => {
  const authors = ['Smith JR Jr', 'van der Berg J', 'American College of Radiology'];
  const { bib, ris, json } = exportsOf(article(1, { authors, volume: '69', pages: '317–22' }));
  const [item] = JSON.parse(json) as [{ author: unknown; page: string }];
  assert.deepEqual(item.author, [
    { family: 'Smith', given: 'JR', suffix: 'Jr' },
    { family: 'Berg', given: 'J', 'non-dropping-particle': 'van der' },
    { literal: 'American College of Radiology' },
  ]);
  assert.equal(item.page, '317-322');
  assert.ok(
    bib.includes(
      'author = {Smith, Jr, J. R. and van der Berg, J. and {American College of Radiology}},',
    ),
  );
  assert.ok(bib.includes('pages = {317--322},'));
  const [tags] = risTags(ris);
  assert.deepEqual(tags?.['AU'], [
    'Smith, JR, Jr',
    'van der Berg, J',
    'American College of Radiology',
  ]);
  assert.deepEqual([tags['SP'], tags['EP']], ['317', '322']);
});

test('initials in BibTeX have periods, so that no abbreviating style loses one', () => {
  const { bib } = exportsOf(article(1, { authors: ['Smith J-MR', 'Lee Mary Ann'] }));
  assert.match(bib, /Smith, J\.-M\. R\. and /);
});

test('a spreadsheet converts nothing in a CSV', () => {
  const { csv } = exportsOf(
    article(1, { title: '=1+1 is no formula', volume: '10E2', issue: '1-2', pages: '3-5' }),
    article(2, { published: '2020-03-01', issue: '8/2', pages: '0123' }),
    {
      type: 'document',
      number: 3,
      organization: 'NCCN',
      title: 'T',
      version: '2.2020',
      url: 'https://a.b/',
    },
  );
  assert.ok(csv.startsWith('\uFEFF'), 'Excel reads UTF-8 by its byte order mark');
  const rows = csvRows(csv.slice(1));
  const [first = {}, second = {}, third = {}] = rows;
  assert.deepEqual([first['year'], first['month'], first['day']], ['2020', '3', '']);
  assert.deepEqual([second['month'], second['day']], ['3', '1']);
  assert.equal(first['title'], "'=1+1 is no formula");
  assert.deepEqual(
    [first['volume'], first['issue'], first['pages']],
    ['vol. 10E2', 'no. 1-2', '3–5'],
  );
  assert.deepEqual([second['issue'], second['pages']], ['no. 8/2', 'p. 0123']);
  assert.equal(third['version'], 'Version 2.2020');
  for (const row of rows) {
    for (const value of Object.values(row)) {
      assert.doesNotMatch(value, /^(?:0\d+|\d+[-/]\d+|[=+@-].*)$/, value);
    }
  }
});

test('a reference with few identified fields is exported with its whole text', () => {
  const printed = 'Data on file. UBX Biologics.';
  const { bib, ris, json, csv } = exportsOf({ type: 'other', number: 1, printed });
  assert.ok(bib.startsWith('@misc{policy00220_ref1,'));
  assert.ok(bib.includes(`title = {{${printed}}}`));
  assert.equal(risTags(ris)[0]?.['TI'], printed);
  assert.equal(readItems(json)[0]?.title, printed);
  assert.equal(csvRows(csv.slice(1))[0]?.['title'], printed);
});
