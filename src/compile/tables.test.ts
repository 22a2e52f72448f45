import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { sectionOf, trialsIn, type CompiledPolicy } from '../model/policy.ts';
import { TestFolder } from './test-folder.test-helpers.ts';

/** Policy 00220 with a text added to the end of a section. */
function withText(section: string, text: string): CompiledPolicy {
  using folder = new TestFolder('content/00220');
  folder.edit(`${section}.mdx`, /$/, `\n${text}\n`);
  return folder.compile();
}

const treeOf = (policy: CompiledPolicy, section: string): Root =>
  sectionOf(policy, section)?.tree as Root;

const deviceTable = `<Table id="table-9">

Table 9. Devices cleared by the *FDA*

| Device | Maker | 510(k) No. |
| --- | --- | --- |
| *Lasers* | | |
| Emprint | Covidien | K193232,<br />K191118 |
| | a \\| b | <sup>a</sup> |

</Table>`;

test('a table has its caption, the heads of its columns in each cell, and rows that can be cited', () => {
  const policy = withText('regulatory', deviceTable);
  assert.deepEqual(policy.problems, []);
  const tree = treeOf(policy, 'regulatory');
  assert.equal(
    toString(select('#table-9 > caption', tree) as never),
    'Table 9. Devices cleared by the FDA',
  );
  assert.equal(toString(select('th[scope=rowgroup][colspan="3"]', tree) as never), 'Lasers');
  const cells = selectAll('#table-9-r1-2 td', tree);
  assert.deepEqual(
    cells.map((cell) => [cell.properties['dataLabel'], toString(cell)]),
    [
      ['Device', 'Emprint'],
      ['Maker', 'Covidien'],
      ['510(k) No.', 'K193232,K191118'],
    ],
  );
  const rows = policy.passages.filter(({ id }) => id.startsWith('table-9-'));
  assert.deepEqual(
    rows.map(({ text }) => text),
    ['Lasers', 'Emprint · Covidien · K193232, K191118', 'a | b · a'],
  );
});

test('the head of a single column is no label of its cells: it is shown on every screen', () => {
  const policy = withText('regulatory', '| **1. Psoriasis** |\n| --- |\n| Initial |');
  const tree = treeOf(policy, 'regulatory');
  assert.equal(toString(select('thead th', tree) as never), '1. Psoriasis');
  assert.equal(select('td', tree)?.properties['dataLabel'], undefined);
});

test('a table without a head has none', () => {
  const policy = withText('regulatory', '| | |\n| --- | --- |\n| one | two |');
  const tree = treeOf(policy, 'regulatory');
  assert.equal(select('thead', tree), undefined);
  assert.equal(selectAll('td', tree).length, 2);
});

test('trials of any registry are read from their table, with what it prints about them', () => {
  const policy = withText(
    'trials',
    `<TrialsTable id="table-3">

Table 3. More Trials

| NCT No. | Trial Name | Planned Enrollment | Completion Date |
| --- | --- | --- | --- |
| *Completed* | | | |
| NCT02642185<sup>a</sup> | A Study in HCC ≤4 cm | Original: 100 (Actual: 82) | Jun 2019 |
| ChiCTR2000032956 | Ultrasound-guided MWA | 1,122 | NR |
| ISRCTN52040363 | Liver tumours<br />(LAVA-2) | 330 | Jan 31, 2027 |
| NCT05303038 | Listed a second time | 15 | 2026 |

</TrialsTable>`,
  );
  assert.deepEqual(policy.problems, []);
  const [, table] = policy.trialTables;
  assert.equal(table?.caption, 'Table 3. More Trials');
  assert.equal(table.groups[0]?.heading, 'Completed');
  assert.deepEqual(
    trialsIn(policy)
      .slice(6)
      .map(({ anchor, enrollment, completion, printedCompletion }) => [
        anchor,
        enrollment,
        completion,
        printedCompletion,
      ]),
    [
      ['nct02642185', 'Original: 100 (Actual: 82)', '2019-06', 'Jun 2019'],
      ['chictr2000032956', '1,122', undefined, 'NR'],
      ['isrctn52040363', '330', '2027-01-31', 'Jan 31, 2027'],
      ['nct05303038-1', '15', '2026', '2026'],
    ],
  );
  const tree = treeOf(policy, 'trials');
  const addresses = ['nct02642185', 'chictr2000032956', 'isrctn52040363'].map(
    (id) => select(`#${id} th a`, tree)?.properties['href'],
  );
  assert.deepEqual(addresses, [
    'https://clinicaltrials.gov/study/NCT02642185',
    undefined,
    'https://www.isrctn.com/ISRCTN52040363',
  ]);
});

test('what a table component cannot hold is reported', () => {
  const { problems } = withText(
    'regulatory',
    '<Table id="Table 1">\n\nCaption.\n\nMore.\n\n</Table>',
  );
  assert.match(problems[0]?.message ?? '', /^<Table>: it holds one table of Markdown/);
});
