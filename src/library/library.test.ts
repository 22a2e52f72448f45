import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { formatProblem } from '../model/problem.ts';
import { getPolicies, getProblems, loadPolicies } from './library.ts';

test('content without policies, or none at all, is a problem that says how to begin', () => {
  const content = mkdtempSync(join(tmpdir(), 'content-'));
  for (const folder of [content, join(content, 'nowhere')]) {
    const problems = loadPolicies(folder);
    assert.deepEqual(problems.map(formatProblem), [
      `${folder}  There is no policy. Fix: Run npm run import -- FILE for a document, or npm run new -- NUMBER where there is none.`,
    ]);
    assert.equal(getProblems(), problems);
    assert.deepEqual(getPolicies(), []);
  }
  rmSync(content, { recursive: true });
});
