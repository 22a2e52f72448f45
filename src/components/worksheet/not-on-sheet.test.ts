import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../compile/compile.ts';
import { TestFolder } from '../../compile/test-folder.test-helpers.ts';
import { otherParts, otherStatements } from './not-on-sheet.ts';
import { worksheetOf } from './worksheet.ts';

const policy = compile('e2e/fixtures/policies/00999');

test('text about what is not eligible is not a criterion: it is left out, with a note', () => {
  const statements = policy.statements.map((one) => ({ ...one, position: 'investigational' }));
  const refused = { ...policy, statements };
  assert.deepEqual(worksheetOf(refused), []);
  assert.equal(otherStatements(refused).length, statements.length);
  assert.match(JSON.stringify(otherStatements(refused)[0]?.text), /an example report\./);
  assert.deepEqual(
    otherStatements(policy).map(({ id }) => id),
    policy.statements.map(({ id }) => id).filter((id) => id !== 'with-criteria'),
  );
});

/** The folder of a policy with additional text after its criteria, and in a section specific to it. */
function withOtherParts() {
  using folder = new TestFolder('e2e/fixtures/policies/00999');
  const others = `### Step Therapy

| Step 1 | Step 2 |
| --- | --- |
| one | another |

Step therapy does not apply to all.

### Empty

## When Services Are Considered Not Medically Necessary

*It holds for any service.*
`;
  folder.edit('coverage.mdx', '## When Services Are Considered Not Medically Necessary\n', others);
  folder.edit('coverage.mdx', 'related:\n', 'sections: [coverage, site-of-care]\nrelated:\n');
  folder.write(
    'site-of-care.mdx',
    '---\nlabel: Site of care\n---\n\n## Site of Care\n\nAt an approved site.\n\n### Exceptions\n\n- Children\n',
  );
  return folder.compile();
}

test('each part of coverage, and of sections specific to this policy, is on the sheet or named', () => {
  const changed = withOtherParts();
  assert.deepEqual(
    otherParts(changed).map(({ headings, href }) => [headings.join(' › '), href]),
    [
      ['', '/00999/#example-policy-with-criteria-p4'],
      ['When Services May Be Eligible for Coverage › Step Therapy', '/00999/#step-therapy'],
      ['When Services May Be Eligible for Coverage › Empty', '/00999/#empty'],
      [
        'When Services Are Considered Not Medically Necessary',
        '/00999/#when-services-are-considered-not-medically-necessary',
      ],
      ['Site of Care', '/00999/site-of-care/#site-of-care'],
      ['Site of Care › Exceptions', '/00999/site-of-care/#exceptions'],
    ],
  );
});
