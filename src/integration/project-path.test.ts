import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathProblem } from './project-path.ts';

for (const [path, character] of [
  ['/home/me/100% policies', '%'],
  ['/home/me/a%20b', '%'],
  ['/home/c#/policies', '#'],
  ['/home/me/why?', '?'],
] as const) {
  test(`a project in ${path} cannot be built, and the message says why`, () => {
    const problem = pathProblem(path) ?? '';
    assert.ok(problem.includes(`${path}: a path with “${character}” in it is not supported. Fix:`));
  });
}

test('other paths are supported, with spaces and letters of any language', () => {
  assert.equal(pathProblem('/home/Jörg M/policies (2) [new] & more'), undefined);
});
