import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestFolder } from './test-folder.test-helpers.ts';

test('a statement of several positions says which its words state', () => {
  const several = body.replace(
    'the lung to be **investigational**.',
    'the lung to be **investigational** for pain and **not medically necessary** for headache.',
  );
  const policy = withStatements(
    several,
    data.replace('position: investigational', 'position: several positions'),
  );
  assert.deepEqual(policy.problems, []);
  assert.deepEqual(
    policy.statements.map(({ statedPositions }) => statedPositions),
    [undefined, ['investigational', 'not medically necessary']],
  );
});

/** A policy with statements under several headings. */
function withStatements(body: string, statements: string) {
  using folder = new TestFolder('content/00220');
  folder
    .edit('coverage.mdx', /## Services Are[\s\S]*$/, body)
    .edit('coverage.mdx', /statements:\n[\s\S]*?\nrelated:/, `statements:\n${statements}\nrelated:`)
    .edit('notices.mdx', '[\\*](coverage#services-are-considered-investigational-p2)', '\\*');
  return folder.compile();
}

const body = `## Services Are Considered Eligible for Coverage

*Coverage may be provided only if:*

- *Benefits are available, and*
- *Criteria are met.*

### Liver

<CoverageStatement id="liver">

The Company may consider MWA of the liver to be **eligible for coverage**.[\\*](notices#investigational)

#### Patient Selection Criteria

Coverage will be considered when **ALL** of the following criteria are met:

- The tumor is unresectable; AND
- **ANY** of the following:
  - No candidate for surgery; OR
  - A bridge to transplantation.

</CoverageStatement>

### Lung

<CoverageStatement id="lung">

The Company considers MWA of the lung to be **investigational**.

</CoverageStatement>
`;

const data = `  - id: liver
    position: eligible with criteria
    subject: MWA of the liver
  - id: lung
    position: investigational
    subject: MWA of the lung
    criteria: background#treatment`;

test('a statement has its headings, what holds for all under them, its criteria and its definition', () => {
  const policy = withStatements(body, data);
  assert.deepEqual(policy.problems, []);
  const [liver, lung] = policy.statements;
  assert.deepEqual(
    liver?.headings.map(({ text }) => text),
    ['Services Are Considered Eligible for Coverage', 'Liver'],
  );
  assert.equal(liver.preamble.length, 3);
  assert.deepEqual(lung?.preamble, liver.preamble);
  assert.equal(liver.definition, 'investigational');
  assert.deepEqual(liver.criteria, []);
  assert.equal(lung.criteria.length > 0, true);
});

/** Ids of the definitions of a statement in these words: that of its position, then the others. */
function definitionsOf(sentence: string, position: string): (string | undefined)[] {
  using folder = new TestFolder('content/00220');
  folder
    .edit('coverage.mdx', 'to be **investigational**.[\\*](notices#investigational)', sentence)
    .edit('coverage.mdx', /position: .*/, `position: ${position} `)
    .edit('notices.mdx', '[\\*](coverage#services-are-considered-investigational-p2)', '\\*')
    .edit(
      'notices.mdx',
      '<Footnote id="trademarks">',
      '<Footnote id="medically-necessary">\n\n\\*\\*Medically Necessary – Health care services that are so.\n\n</Footnote>\n\n<Footnote id="trademarks">',
    );
  const { statements } = folder.compile();
  return statements.flatMap((one) => [one.definition, ...one.otherDefinitions]);
}

const marks = {
  '*': '[\\*](notices#investigational)',
  '**': '[\\*\\*](notices#medically-necessary)',
  '‡': '[‡](notices#trademarks)',
};

test('the definition of a statement is that of the mark at the words of its position', () => {
  const except = `when criteria are not met (**EXCEPT** those denoted above as **not medically necessary${marks['**']}**)`;
  for (const [sentence, position, ...expected] of [
    [`(CryoCare${marks['‡']}) to be **investigational.${marks['*']}**`, 'investigational', 'investigational'],
    [`${except} to be **investigational.${marks['*']}**`, 'investigational', 'investigational', 'medically-necessary'],
    [`to be **investigational**${marks['*']} ${except}.`, 'investigational', 'investigational', 'medically-necessary'],
    [`to be **not medically necessary**.${marks['**']}`, 'not medically necessary', 'medically-necessary'],
    [`to be **eligible for coverage${marks['**']}** for CryoCare${marks['‡']}.`, 'eligible with criteria', 'medically-necessary'],
    [`to be **eligible for coverage** when criteria are met.${marks['**']}`, 'eligible with criteria', 'medically-necessary'],
  ] as const) {
    assert.deepEqual(definitionsOf(sentence, position), expected, sentence);
  } // prettier-ignore
});

test('a mark at other words, or of a trademark, is not that of the position', () => {
  assert.deepEqual(
    definitionsOf(`to be **investigational**, as is CryoCare${marks['‡']}.`, 'investigational'),
    [undefined],
  );
  for (const sentence of [
    `to be **investigational**, not **not medically necessary${marks['**']}**.`,
    `to be **investigational**. A note on necessity${marks['**']} follows.`,
  ]) {
    assert.deepEqual(definitionsOf(sentence, 'investigational'), [
      undefined,
      'medically-necessary',
    ]);
  }
});

test('a criterion never stands without what introduces it', () => {
  const policy = withStatements(body, data);
  const nested = policy.passages.find(({ text }) => text.startsWith('No candidate'));
  assert.deepEqual(nested?.leads, [
    'Coverage will be considered when ALL of the following criteria are met:',
    'ANY of the following:',
  ]);
  assert.equal(nested.position, 'eligible with criteria');
});

test('criteria that are nowhere, and a statement without a position, are reported', () => {
  const wrong = withStatements(
    body.replace(' to be **investigational**', ' in another way'),
    data.replace('background#treatment', 'background#nowhere'),
  );
  assert.deepEqual(
    wrong.problems.map(({ message }) => message),
    [
      'The position is “investigational”, but the statement prints no position of the payer.',
      'There is no text under a heading background#nowhere.',
    ],
  );
});

/** The problems of the statement on the lung with this sentence, and these data. */
const ofLung = (sentence: string, lung: string) =>
  withStatements(
    body.replace('The Company considers MWA of the lung to be **investigational**.', sentence),
    data.replace(/- id: lung[\s\S]*$/, `- id: lung\n${lung}`),
  ).problems.map(({ message }) => message);

test('a position with criteria is that of a statement with criteria, and the reverse', () => {
  const eligible = 'MWA of the lung is **eligible for coverage**.';
  const conditional = 'MWA of the lung is **eligible for coverage** if all of these are met.';
  const lung = (position: string) => `    position: ${position}\n    subject: MWA of the lung`;
  assert.deepEqual(ofLung(eligible, lung('eligible')), []);
  assert.deepEqual(ofLung(conditional, lung('eligible with criteria')), []);
  assert.deepEqual(ofLung(conditional, lung('eligible')), [
    'The position is “eligible”, but the statement makes coverage conditional: “if”.',
  ]);
  assert.deepEqual(ofLung(eligible, lung('eligible with criteria')), [
    'The position is “eligible with criteria”, but the statement has no criteria.',
  ]);
  const elsewhere = `${lung('eligible with criteria')}\n    criteria: background#treatment`;
  assert.deepEqual(ofLung(eligible, elsewhere), []);
});

test('the subject of a statement is in its words', () => {
  const sentence = 'The Company considers MWA of the lung to be **investigational**.';
  const lung = (subject: string) => `    position: investigational\n    subject: ${subject}`;
  assert.deepEqual(ofLung(sentence, lung('MWA of lungs')), []);
  assert.deepEqual(ofLung(sentence, lung('MWA of the knee')), [
    'The subject has words that the coverage section does not print: “knee”.',
  ]);
  const others = ['The subject has none of the words of its statement.'];
  assert.deepEqual(ofLung(sentence, lung('Cryosurgical ablation')), others);
  assert.deepEqual(ofLung(sentence, lung('""')), others);
});
