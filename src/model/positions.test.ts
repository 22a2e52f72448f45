import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../compile/compile.ts';
import { identityInWords, positionInWords } from './positions.ts';

const policy = compile('content/00220');
const [statement] = policy.statements;

test('the position of one statement is its name', () => {
  assert.equal(positionInWords(policy), 'Investigational');
});

test('several positions are never said in one word, and an archived policy says so first', () => {
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
