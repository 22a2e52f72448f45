import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../compile/compile.ts';
import { TestFolder } from '../../compile/test-folder.test-helpers.ts';
import { positionLines } from './answer.ts';

/** The rows of a policy whose coverage section has these statements after its head. */
function linesOf(body: string, statements: string) {
  using folder = new TestFolder('content/00220');
  folder.edit('coverage.mdx', /statements:\n(?: {2}.*\n)+/, `statements:\n${statements}`);
  folder.edit('coverage.mdx', /\n## Services Are Considered[\s\S]*$/, `\n${body}`);
  return positionLines(compile(folder.path)).map(({ subject, sentence }) => [subject, sentence]);
}

const statement = (id: string, position: string) =>
  `  - id: ${id}\n    position: ${position}\n    subject: some treatment\n`;

test('statements under one heading are distinguished by their sentences', () => {
  const lines = linesOf(
    `## Services Are Considered Eligible for Coverage

### Plugging

<CoverageStatement id="one">

The Company may consider plugging to be **eligible for coverage** when criteria are met.

</CoverageStatement>

<CoverageStatement id="two">

Note: Repeat plugging is considered **not medically necessary**.

</CoverageStatement>

### Section

<CoverageStatement id="three">

The Company may consider section to be **eligible for coverage** when criteria are met.

</CoverageStatement>
`,
    statement('one', 'eligible with criteria') +
      statement('two', 'not medically necessary') +
      statement('three', 'eligible with criteria'),
  );
  assert.deepEqual(
    lines.map(([subject, sentence]) => (subject?.length ? subject : sentence)),
    [
      'The Company may consider plugging to be eligible for coverage when criteria are met.',
      'Note: Repeat plugging is considered not medically necessary.',
      ['Section'],
    ],
  );
});

test('a row quotes the sentence that names the subject, not one that applies to any service', () => {
  const [line] = positionLines(compile('content/00220'));
  assert.equal(line?.position.id, 'investigational');
  assert.match(line.sentence, /^Based on .* considers cryosurgical ablation \(CSA\) of either/);
});

test('in a statement with several sentences, the one with the position is quoted', () => {
  assert.deepEqual(
    positionLines(compile('e2e/fixtures/policies/00999')).map(({ sentence }) => sentence),
    [
      'Based on this made-up text, an example service may be considered eligible for coverage** when all of the criteria are met:',
      'The use of an example service in other cases is not medically necessary.**',
    ],
  );
});
