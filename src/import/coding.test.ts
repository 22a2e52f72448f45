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

test('lines that are nothing but codes of a named system are a table; codes in a sentence stay text, with a doubt', () => {
  const { doubts, coding } = imported(
    investigational,
    '## Coding\n\nCode Type\tCode\nCPT\t20560\n\n**HCPCS:** E0747, E0748 and E0760-E0762\n\nICD-10 Diagnosis codes: All related diagnoses\n\nCPT: a trademark of the AMA\n\n- CPT 20561, 0101U\n\nCPT codes 47371, 47381 and HCPCS C9751 are bundled.',
  );
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)/s.exec(coding) ?? [];
  const { tables } = parse(yaml) as {
    tables: { columns: string[]; rows: Record<string, string>[] }[];
  };
  assert.deepEqual(
    tables
      .slice(1)
      .map(({ columns, rows }) => [
        columns,
        ...rows.map(({ system, printedSystem, printed }) => [system, printedSystem, printed]),
      ]),
    [
      [
        ['', ''],
        ['HCPCS', 'HCPCS:', 'E0747, E0748 and E0760-E0762'],
        ['ICD-10-CM', 'ICD-10 Diagnosis codes:', 'All related diagnoses'],
      ],
      [
        ['', ''],
        ['CPT', 'CPT', '20561, 0101U'],
      ],
    ],
  );
  assert.match(body, /^CPT: a trademark of the AMA$/m);
  assert.match(body, /^CPT codes 47371/m);
  assert.equal(doubts.filter((one) => one.includes('in a line of text')).length, 1);
});
