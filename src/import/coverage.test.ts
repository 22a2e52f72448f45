import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imported, investigational } from './imported-sections.test-helpers.ts';

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

test('definitions of three stars, and of other marks, are as they are printed', () => {
  const { notices } = imported(
    investigational,
    '## References\n\nNone.\n\n\\*\\*\\*Cosmetic – Something.\n\n*Unescaped – A mark.\n\n† Another mark.\n\n‡ Trademarks.',
  );
  assert.match(notices, /<Footnote id="cosmetic">\n\n\\\*\\\*\\\*Cosmetic – Something\./);
  assert.match(notices, /<Footnote id="unescaped">\n\n\\\*Unescaped – A mark\./);
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

test('ids of definitions are words joined by single hyphens, and names of sections differ', () => {
  const appendices = Array.from({ length: 30 }, (_, at) => `## Appendix\n\nText ${at}.`);
  const { notices, sections } = imported(
    investigational,
    ...appendices,
    '## References\n\nNone.\n\n\\*Head & Neck – Something.\n\n† Énoncé – Other.',
  );
  assert.match(notices, /<Footnote id="head-neck">/);
  assert.match(notices, /<Footnote id="enonce">/);
  assert.equal(new Set(sections).size, sections.length);
  for (const name of sections) assert.match(name, /^[a-z]+(?:-[a-z]+)*$/);
});

test('a sentence that is bold as a whole is no heading, and states its position', () => {
  const { statements } = imported(
    '## Services Are Considered Investigational',
    '**The Company considers traction at home to be investigational.**',
    '**The Company does not review gels.**',
  );
  assert.deepEqual(statements, [['investigational', 'traction at home']]);
});

test('a sentence that denies a position is no statement of it, and is reported', () => {
  const { statements, doubts } = imported(
    investigational,
    'The Company does not consider gels to be **investigational**.',
    'Imaging is no longer considered **investigational**.',
    'Traction is not considered **medically necessary**.',
  );
  assert.deepEqual(
    statements.map(([position]) => position),
    ['investigational', 'not medically necessary'],
  );
  assert.equal(doubts.filter((one) => one.includes('denies a position')).length, 2);
});
