import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imported } from './imported-sections.test-helpers.ts';

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
