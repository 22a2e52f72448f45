import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../compile/compile.ts';
import type { ExportFormat } from './export-formats.ts';
import { referenceExports } from './formats.ts';
import {
  csvRows,
  listedReferences,
  readExport,
  readItems,
  risTags,
} from './read-exports.test-helpers.ts';

const policy = compile('content/00220');
const exports = referenceExports(policy);
const listed = listedReferences('content/00220');

for (const [format, read] of Object.entries(readExport)) {
  test(`references.${format} returns all 36 references as they are listed`, () => {
    const items = read(exports[format as ExportFormat]);
    assert.equal(items.length, 36);
    assert.deepEqual(items, listed);
    const names = items.flatMap(({ authors }) => authors);
    assert.deepEqual(
      names.filter((name) => /\bal\b/.test(name)),
      [],
    );
  });
}

test('RIS separates first and last page, completes the last one, and notes what follows them', () => {
  const tags = risTags(exports.ris);
  assert.deepEqual(
    ['AN', 'DB', 'SP', 'EP'].map((tag) => tags[1]?.[tag]),
    ['12716090', 'PubMed', '317', '322'],
  );
  assert.match(String(tags[1]?.['N1']), /discussion 322-3/);
  assert.equal(tags[25]?.['SP'], 'CD009058');
  assert.deepEqual([tags[25]['EP'], tags[35]?.['DB']], [undefined, undefined]);
});

test('BibTeX has month macros, separate days, and truncated lists of authors', () => {
  const items = readItems(exports.bib);
  assert.deepEqual(items[1]?.issued?.['date-parts'], [[2003, 4]]);
  assert.match(items[1].note ?? '', /discussion 322-3/);
  const months = exports.bib.match(/^\tmonth = .*/gm) ?? [];
  const dated = policy.references.filter((one) => one.type === 'article' && one.published[4]);
  assert.equal(months.length, dated.length);
  assert.ok(months.every((line) => /= [a-z]{3},$/.test(line)));
  assert.match(exports.bib, /author = \{\{?Wang\}?, C\. and .* and others\},$/m);
  assert.ok(exports.bib.includes('\tmonth = jul,\n\tday = {5},\n\tpmid = {37403319},'));
});

test('CSV has what the titles state, and what the list prints after the pages', () => {
  const rows = csvRows(exports.csv);
  assert.equal(rows[1]?.['pages, more'], 'discussion 322-3');
  assert.equal(rows[4]?.['design (from title or journal)'], 'randomized controlled trial');
  assert.equal(rows[1]['population (from title)'], 'not stated');
});

for (const [where, site, at] of [
  ['without an address if the site has none', undefined, ''],
  [
    'with the address',
    'https://policies.example',
    'https://policies.example/00220/references/#ref-5',
  ],
] as const) {
  test(`each record states where it comes from, ${where}`, (context) => {
    const { SITE_URL: before } = process.env;
    context.after(() => {
      delete process.env['SITE_URL'];
      if (before) process.env['SITE_URL'] = before;
    });
    delete process.env['SITE_URL'];
    if (site) process.env['SITE_URL'] = site;
    const files = referenceExports(policy);
    const from = `Reference 5 of policy 00220, effective 07/08/2024${at ? `: ${at}` : '.'}`;
    assert.ok(readItems(files.json)[4]?.note?.includes(from));
    assert.ok(risTags(files.ris)[4]?.['N1']?.includes(from));
    assert.equal(readItems(files.bib)[4]?.note, from);
    const row = csvRows(files.csv)[4];
    assert.deepEqual(
      [row?.['number'], row?.['listed in'], row?.['listed at']],
      ['5', 'Policy 00220, effective 07/08/2024', at],
    );
  });
}
