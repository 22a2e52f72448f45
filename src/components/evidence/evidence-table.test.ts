import assert from 'node:assert/strict';
import { test } from 'node:test';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { Population } from '../../model/frontmatter/evidence.ts';
import { evidenceTable } from './evidence-table.ts';

const populations: Population[] = [
  {
    id: 'adults',
    label: 'Adults',
    glance: {
      evidence: ['two trials'],
      comparators: ['compared with surgery', 'compared with none'],
      outcomes: ['survival'],
      conclusion: ['The evidence is insufficient.'],
    },
  },
  {
    id: 'children',
    label: 'Children',
    glance: { evidence: ['case series'], comparators: [], outcomes: [], conclusion: [] },
  },
  { id: 'others', label: 'Others' },
];

const table = evidenceTable('evidence', populations);
assert.ok(table);
const rows = selectAll('tbody > tr', table);

test('a row for each population with quotations, its label linking to it', () => {
  assert.deepEqual(
    rows.flatMap((row) => selectAll('th', row).map((head) => toString(head))),
    ['Adults', 'Children'],
  );
  assert.equal(select('tbody th > a', table)?.properties['href'], 'evidence#adults');
  assert.deepEqual(
    selectAll('thead th', table).map((cell) => toString(cell)),
    ['Population', 'Evidence base', 'Comparators', 'Outcomes', 'Conclusion'],
  );
});

test('a cell quotes the summary, and each quotation links to its own words', () => {
  const [adults] = rows;
  assert.deepEqual(
    selectAll('q[data-quote] > a', adults).map((link) => [toString(link), link.properties['href']]),
    [
      ['two trials', 'evidence#adults-evidence'],
      ['compared with surgery', 'evidence#adults-comparators'],
      ['compared with none', 'evidence#adults-comparators-2'],
      ['survival', 'evidence#adults-outcomes'],
      ['The evidence is insufficient.', 'evidence#adults-conclusion'],
    ],
  );
});

test('if the summary states nothing, the cell says so, under its label', () => {
  const [, children] = rows;
  assert.deepEqual(
    selectAll('td', children).map((cell) => [cell.properties['dataLabel'], toString(cell).trim()]),
    [
      ['Evidence base', 'case series'],
      ['Comparators', 'not stated'],
      ['Outcomes', 'not stated'],
      ['Conclusion', 'not stated'],
    ],
  );
});

test('without quotations there is no table', () => {
  assert.equal(evidenceTable('evidence', populations.slice(2)), undefined);
});
