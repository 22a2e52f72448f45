import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clipping } from './clipping.test-helpers.ts';
import { versionNote } from './versions.ts';

test('a clipping says so if its policy has another version, or is gone', () => {
  assert.equal(versionNote(clipping(), new Map()), undefined);
  assert.equal(versionNote(clipping(), new Map([['00123', 'abc']])), undefined);
  assert.match(versionNote(clipping(), new Map([['00123', 'def']])) ?? '', /different version/);
  assert.match(
    versionNote(clipping(), new Map([['00123', undefined]])) ?? '',
    /no longer in the library/,
  );
});
