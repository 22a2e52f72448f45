import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../compile/compile.ts';
import { identityInWords, policyPosition, positionInWords, positionsIn } from './positions.ts';

const policy = compile('content/00220');
const [statement] = policy.statements;

test('the position of one statement is its name', () => {
  assert.equal(positionInWords(policy), 'Investigational');
});

test('a statement of several positions counts as each of them, not as a position of its own', () => {
  assert.ok(statement);
  const several = {
    ...statement,
    position: 'several positions',
    statedPositions: ['investigational', 'not medically necessary'],
  };
  assert.deepEqual(positionsIn({ statements: [statement, several] }), [
    'investigational',
    'not medically necessary',
  ]);
  assert.equal(
    positionInWords({ ...policy, statements: [several] }),
    'Several positions: Investigational, Not medically necessary',
  );
  assert.equal(policyPosition({ ...policy, statements: [several] }).id, 'several positions');
});

test('several positions are never reduced to one, and an archived policy says so first', () => {
  assert.ok(statement);
  const statements = [statement, { ...statement, position: 'eligible' }];
  assert.equal(
    positionInWords({ ...policy, statements, isArchived: true }),
    'Archived. Several positions: Investigational, Eligible for coverage',
  );
  assert.match(
    identityInWords({ ...policy, statements }),
    /^Medical policy 00220, .* Position: Several positions: Investigational, Eligible for coverage\.$/,
  );
});
