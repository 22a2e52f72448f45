import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { importPolicy } from './import-policy.ts';

/** What is imported of a document with these sections. */
function imported(...sections: string[]) {
  const document = `# Louisiana

## Some Treatment

**Policy #** 00123

**Original Effective Date:** 03/15/2024

${sections.join('\n\n')}
`;
  const { files, doubts } = importPolicy(
    Buffer.from(document),
    'Blue Cross and Blue Shield of Louisiana',
  );
  const [, yaml = ''] = /^---\n(.*?)\n---/s.exec(files.get('coverage') ?? '') ?? [];
  const data = parse(yaml) as {
    sections: string[];
    statements: { position: string; subject: string }[];
    related?: { number: string; title: string }[];
  };
  return {
    sections: data.sections,
    statements: data.statements.map(({ position, subject }) => [position, subject]),
    related: data.related?.map(({ number, title }) => [number, title]),
    coverage: files.get('coverage') ?? '',
    coding: files.get('coding') ?? '',
    notices: files.get('notices') ?? '',
    doubts: doubts.map(({ message }) => message),
  };
}

const investigational = `## When Services Are Considered Investigational

Based on review of available data, the Company considers some treatment to be **investigational**.`;

test('a section between two parts of the coverage stays there, and all statements are found', () => {
  const { sections, statements } = imported(
    '## Policy Application\n\nThis policy applies to adults.',
    `## Services Are Considered Eligible for Coverage

The Company may consider some treatment to be **eligible for coverage** when criteria are met.`,
    '## Documentation Requirements\n\nAn audiogram.',
    investigational,
    '## Prior Authorization\n\nCall us.',
    '## References\n\nNone.',
  );
  assert.deepEqual(sections, ['coverage', 'prior-authorization', 'references']);
  assert.deepEqual(statements, [
    ['eligible with criteria', 'some treatment'],
    ['investigational', 'some treatment'],
  ]);
});

test('a position that is stated in another section is reported', () => {
  const { statements, doubts } = imported(
    investigational,
    '## Background\n\nThe Company considers another treatment to be **not medically necessary**.',
  );
  assert.equal(statements.length, 1);
  assert.ok(
    doubts.some((message) => /states a position in the section background/.test(message)),
    doubts.join('\n'),
  );
});

test('the subject of “… is considered …” is what stands before it', () => {
  const { statements } = imported(`## Coverage

The use of more than 4 doses is considered **not medically necessary**.

Based on review of available data, all other uses, including but not limited to the following, are considered **investigational**:

- headache`);
  assert.deepEqual(statements, [
    ['not medically necessary', 'more than 4 doses'],
    ['investigational', 'all other uses …'],
  ]);
});

test('“one of the following” makes coverage conditional', () => {
  const { statements } = imported(`## Coverage

The Company may consider some treatment to be **eligible for coverage** for **one** of the following indications:

- pain`);
  assert.deepEqual(statements, [['eligible with criteria', 'some treatment']]);
});

test('a note that states a position is a statement of its own', () => {
  const { statements } = imported(`## Coverage

The Company may consider some treatment to be **eligible for coverage** when criteria are met.

Note: Repeat treatment is considered **not medically necessary**.`);
  assert.deepEqual(statements, [
    ['eligible with criteria', 'some treatment'],
    ['not medically necessary', 'Repeat treatment'],
  ]);
});

test('a statement whose list prints another position takes several, with a doubt', () => {
  const { statements, doubts } = imported(`## Coverage

The Company may consider some treatment to be **eligible for coverage** as follows:

- once, and it is considered **investigational** after that`);
  assert.deepEqual(statements, [['several positions', 'some treatment']]);
  assert.ok(
    doubts.includes(
      'This statement takes several positions: “eligible for coverage” and “investigational”.',
    ),
    doubts.join('\n'),
  );
});

test('codes without a table, and references with other numbers, are reported', () => {
  const { doubts } = imported(
    investigational,
    '## Coding\n\nCPT codes 20560 and 20561 may be used.',
    '## References\n\n1) First.\n\n- Second.',
  );
  assert.match(doubts.join('\n'), /No table of codes/);
  assert.match(doubts.join('\n'), /not numbered 1\., 2\., 3\./);
});

test('a section above the coverage statements stays there, and they are found', () => {
  const { sections, statements, doubts } = imported(
    '## Definitions\n\n**Some term** – Its meaning.',
    investigational,
    '## Background\n\nText.',
  );
  assert.deepEqual(sections, ['coverage', 'background']);
  assert.deepEqual(statements, [['investigational', 'some treatment']]);
  assert.match(doubts.join('\n'), /“Definitions” stands above the coverage statements/);
});

test('“are **not covered**” states a position, with what stands before it as its subject', () => {
  const { statements } = imported(`## Services Are Not Covered

Salon services are **not covered**.

The following services are cosmetic and are **not covered**, in any setting:

- hair removal`);
  assert.deepEqual(statements, [
    ['not covered', 'Salon services'],
    ['not covered', 'the following services: hair removal'],
  ]);
});

test('a subject has no marks, and is visibly cut before a list', () => {
  const { statements } = imported(`## Services Are Considered Investigational

The Company considers the following tests to be **investigational**:

- one

The Company considers tests for other conditions including, but not limited to, the following conditions to be **investigational**:

- two

The Company considers tests (except those that are **not medically necessary**\\*\\*) to be **investigational**.`);
  assert.deepEqual(
    statements.map(([, subject]) => subject),
    [
      'the following tests: one',
      'tests for other conditions …',
      'tests (except those that are not medically necessary)',
    ],
  );
});

test('a subject that is “the following” is what the list below names, cut where it is long', () => {
  const long =
    'a programmable home traction unit with a heated and a cooled pad for the neck and the back';
  const { statements, doubts } = imported(`## Services Are Considered Investigational

The Company considers the following to be **investigational**:

- Traction at home; and
- Traction *in a gym*, or
- ${long}; and
- Vertebral axial decompression.

The Company considers the following devices to be **investigational**:

1. ${long}, which is worn day and night, and of which no study exists, and

The Company considers the following to be **not covered**:

| Item | Why |
|---|---|
| Powered frame | No benefit |
| Second device | Duplicate |

The Company considers the following services to be **not medically necessary** in any setting.`);
  assert.deepEqual(
    statements.map(([, subject]) => subject),
    [
      'Traction at home; Traction in a gym …',
      `the following devices: ${long}, which is worn day …`,
      'Powered frame; Second device',
      'the following services …',
    ],
  );
  assert.ok(
    doubts.includes(
      'The subject of this statement reads “the following services …”, and no list below says what that is: write a better one in coverage.mdx.',
    ),
    doubts.join('\n'),
  );
});

test('an item of “the following” that leads to another list is visibly cut', () => {
  const { statements } = imported(`## Services Are Considered Investigational

The Company considers the following to be **investigational**:

- a. A gel, by:
  - i. injection; or
  - ii. surgery
- b. A nucleus`);
  assert.deepEqual(statements, [['investigational', 'A gel, by …; A nucleus']]);
});

test('the id of a statement is words joined by single hyphens, whatever stands between them', () => {
  const { coverage } = imported(`## Coverage

### Knee – Hip & “Ankle”

The Company considers imaging to be **investigational**.

### Gels

The Company considers the following to be **investigational**:

- a. A gel, by:
  - i. injection
- b. A nucleus`);
  assert.deepEqual(
    [...coverage.matchAll(/<CoverageStatement id="(.*)">/g)].map(([, id]) => id),
    ['statement-knee-hip-ankle', 'statement-gels'],
  );
  const { coverage: other } = imported(`## Coverage

The Company considers the following to be **investigational**:

- a. A gel, by:
  - i. injection
- b. A nucleus`);
  assert.match(other, /<CoverageStatement id="statement-a-gel-by-a-nucleus">/);
});

test('a note names the title of a policy in the sentence that has its number', () => {
  const { related } = imported(
    '*Note: Whole Exome and Whole Genome Sequencing is addressed separately in medical policy 00405. For general principles, see also medical policy 00501.*',
    investigational,
  );
  assert.deepEqual(related, [['00405', 'Whole Exome and Whole Genome Sequencing']]);
});

test('the criteria of a statement stand below its heading, at any level', () => {
  const { coverage } = imported(`## Coverage

#### Initial Treatment

The Company may consider some treatment to be **eligible for coverage**.

**Patient Selection Criteria**

All of the following:

- pain`);
  assert.match(coverage, /^#### Initial Treatment$/m);
  assert.match(coverage, /^##### Patient Selection Criteria$/m);
});

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

test('definitions of three stars, and of other marks, are as they are printed', () => {
  const { notices } = imported(
    investigational,
    '## References\n\nNone.\n\n\\*\\*\\*Cosmetic – Something.\n\n† Another mark.\n\n‡ Trademarks.',
  );
  assert.match(notices, /<Footnote id="cosmetic">\n\n\\\*\\\*\\\*Cosmetic – Something\./);
  assert.match(notices, /\n\n† Another mark\./);
});

test('a position is read in each form of a sentence', () => {
  for (const [sentence, expected] of [
    [
      'The Company considers imaging **not medically necessary**.',
      ['not medically necessary', 'imaging'],
    ],
    ['Imaging would be considered <b>investigational</b>.', ['investigational', 'Imaging']],
    ['Imaging is **eligible for coverage**.', ['eligible', 'Imaging']],
    [
      'Imaging is considered **cosmetic** and is **not covered**.',
      ['several positions', 'Imaging'],
    ],
    [
      'The Company may consider imaging to be **eligible for coverage** for any one of the indications below.',
      ['eligible with criteria', 'imaging'],
    ],
  ] as const) {
    assert.deepEqual(imported(`## Coverage\n\n${sentence}`).statements, [expected], sentence);
  }
  const { statements } = imported('## Services Are Not Covered\n\nThese are not covered:\n\n- one');
  assert.deepEqual(statements, [['not covered', 'These']]);
});

test('what a sentence leads to belongs to its statement, also below lower headings', () => {
  const { coverage } = imported(`## Coverage

The Company may consider imaging to be **eligible for coverage** for the indications below:

### One

- pain

### Two

- fever

${investigational}

### Policy Application

Adults.`);
  const [first = '', second = ''] = coverage.split('</CoverageStatement>');
  assert.match(first, /- fever/);
  assert.doesNotMatch(second, /Adults/);
});

test('a heading inside a section begins none, where one of a higher level does', () => {
  const { sections } = imported(
    investigational,
    '## Policy Guidelines\n\n### Coding\n\nSee below.\n\n### Background\n\nText.',
    '## Background/Overview\n\nText.',
    '## Coding\n\nCode Type\tCode\nCPT\t20560',
  );
  assert.deepEqual(sections, ['coverage', 'policy-guidelines', 'background', 'coding']);
});

test('items of a list that state positions are a statement, and a table that does is reported', () => {
  const { statements, doubts } = imported(
    `## Coverage

- Imaging is considered **investigational**.
- Surgery is considered **not medically necessary**.

### Others

| Service | Position |
|---|---|
| Tests | **not covered** |`,
  );
  assert.deepEqual(statements, [['several positions', 'Imaging']]);
  assert.match(doubts.join('\n'), /takes several positions/);
  assert.match(doubts.join('\n'), /This table states positions/);
});

test('the head of a table of codes may end in a colon', () => {
  const { coding } = imported(investigational, '## Coding\n\nCode Type:\tCodes\nCPT\t20560');
  assert.match(coding, /system: CPT/);
});

test('two positions for two services in one paragraph are no position of both', () => {
  const { statements, doubts } = imported(`## When Services Are Not Covered

Portable units are considered **not medically necessary** at night only; and topical oxygen is considered **investigational** for wounds.`);
  assert.deepEqual(statements, [['several positions', 'Portable units']]);
  assert.match(doubts.join('\n'), /takes several positions/);
});

test('words between lines below are bold words', () => {
  const { statements } = imported(`## When Services Are Considered Investigational

The treatment is considered __investigational__.\\*`);
  assert.deepEqual(statements, [['investigational', 'treatment']]);
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
