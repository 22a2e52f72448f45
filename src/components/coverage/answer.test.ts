import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../compile/compile.ts';
import { positionLines } from './answer.ts';

test('a line quotes the sentence that names the subject, not what holds for any service', () => {
  const [line] = positionLines(compile('content/00220'));
  assert.equal(line?.position.id, 'investigational');
  assert.match(line.sentence, /^Based on .* considers cryosurgical ablation \(CSA\) of either/);
});

test('of a statement with several sentences the one with its position is quoted', () => {
  assert.deepEqual(
    positionLines(compile('e2e/fixtures/policies/00999')).map(({ sentence }) => sentence),
    [
      'Based on this made-up text, an example service may be considered eligible for coverage** when all of the criteria are met:',
      'The use of an example service in other cases is not medically necessary.**',
    ],
  );
});
