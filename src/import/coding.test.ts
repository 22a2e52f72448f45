import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { imported, investigational } from './imported-sections.test-helpers.ts';

test('a code system that is not known leaves the table, and its codes are text with a doubt', () => {
  const { coding, doubts } = imported(
    investigational,
    '## Coding\n\nCode Type\tCode\nCPT\t20560\nCDT\tD7999\nPlace of Service\t19, 22',
  );
  const systems = [...coding.matchAll(/ system: (.*)/g)].map(([, system]) => system);
  assert.deepEqual(systems, ['CPT', 'HCPCS', 'Other']);
  assert.match(doubts.join('\n'), /“Place of Service” is not known: its codes are text/);
});

test('a row of codes that has none leaves the others of its table codes', () => {
  const { coding } = imported(investigational, '## Coding\n\nCode Type\tCode\nCPT\t20560\nHCPCS\t');
  assert.match(coding, /^ {8}printed: "20560"$/m);
  assert.match(coding, /^ {8}printed: ""$/m);
});

test('the head of a table of codes may end in a colon', () => {
  const { coding } = imported(investigational, '## Coding\n\nCode Type:\tCodes\nCPT\t20560');
  assert.match(coding, /system: CPT/);
});

test('codes with descriptions of the document are codes, with or without a column of systems', () => {
  const { coding } = imported(
    investigational,
    `## Coding

| Code System | Code | Description |
|---|---|---|
| CPT | 20560, 20561 | Words of the document |
| ICD-10-CM | G43.1 | Other words |

| Code | Description |
|---|---|
| 0101U | More words |
| Z15.09 | And more |`,
  );
  const [, yaml = ''] = /^---\n(.*?)\n---/s.exec(coding) ?? [];
  const { tables } = parse(yaml) as { tables: { rows: Record<string, string>[] }[] };
  assert.deepEqual(
    tables.map(({ rows }) =>
      rows.map((row) => [row['system'], row['printed'], row['description']]),
    ),
    [
      [
        ['CPT', '20560, 20561', 'Words of the document'],
        ['ICD-10-CM', 'G43.1', 'Other words'],
      ],
      [
        ['CPT', '0101U', 'More words'],
        ['ICD-10-CM', 'Z15.09', 'And more'],
      ],
    ],
  );
});

test('codes in a line of text beside a table of codes are reported', () => {
  const { doubts } = imported(
    investigational,
    '## Coding\n\nCode Type\tCode\nCPT\t20560\n\n**HCPCS:** E0747, E0748\n\nCPT: a trademark of the AMA',
  );
  assert.equal(doubts.filter((one) => one.includes('in a line of text')).length, 1);
});
