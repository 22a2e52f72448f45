import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remember } from './load.ts';

test('a load is done once for each key, even while it is in progress', async () => {
  const loads: string[] = [];
  const load = remember((key) => {
    loads.push(key);
    return Promise.resolve(key.length);
  });
  assert.deepEqual(await Promise.all([load('one'), load('three'), load('one')]), [3, 5, 3]);
  assert.equal(await load('three'), 5);
  assert.deepEqual(loads, ['one', 'three']);
});

test('a load that failed is tried again, knowing that one failed', async () => {
  const attempts: number[] = [];
  const load = remember((_, failures) => {
    attempts.push(failures);
    return failures < 2 ? Promise.reject(new Error('offline')) : Promise.resolve('loaded');
  });
  await assert.rejects(load('file'), /offline/);
  await assert.rejects(load('file'), /offline/);
  assert.equal(await load('file'), 'loaded');
  assert.equal(await load('file'), 'loaded');
  assert.deepEqual(attempts, [0, 1, 2]);
});
