import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shardsOf } from '../index/write-shards.ts';
import type { SearchFiles } from './search-files.ts';
import { shardedMap } from './shards.ts';

/** Opens a written map, and counts the files that are loaded. */
function opened<Value>(map: Map<string, Value>) {
  const { root, files } = shardsOf(map);
  const loaded: string[] = [];
  const reader: SearchFiles = {
    base: '',
    json: <Data>(path: string) => {
      loaded.push(path);
      const name = path.replace('/search/words/', '').replace('.json', '');
      const file = files.get(name);
      return file ? Promise.resolve(file as Data) : Promise.reject(new Error(`no ${path}`));
    },
    byWords: () => Promise.reject(new Error('not used')),
    engine: () => Promise.reject(new Error('not used')),
    preload: () => undefined,
  };
  const sharded = shardedMap<Value>(reader, 'words', () => Promise.resolve(root));
  return { sharded, loaded, files: [root, ...files.values()] };
}

/** Words of different lengths, some the beginning of others. */
const words = Array.from({ length: 30_000 }, (_, index) => {
  const letters = (index * 7919).toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[+digit] ?? '');
  return index % 10 === 0 ? letters.slice(0, 3) : letters.repeat(1 + (index % 4));
});

test('a small map is one file', async () => {
  const { sharded, loaded } = opened(
    new Map([
      ['liver', 3],
      ['live', 1],
      ['constructor', 2],
    ]),
  );
  assert.equal(await sharded.get('liver'), 3);
  assert.equal(await sharded.get('constructor'), 2);
  assert.equal(await sharded.get('toString'), undefined);
  assert.deepEqual(
    new Map(await sharded.below('live')),
    new Map([
      ['liver', 3],
      ['live', 1],
    ]),
  );
  assert.deepEqual(loaded, []);
});

test('an empty map has nothing', async () => {
  assert.equal(await opened(new Map()).sharded.get('liver'), undefined);
});

test('no file of a large map is large, and every entry is found by loading few files', async () => {
  const map = new Map(words.map((word, index) => [word, index]));
  const { sharded, loaded, files } = opened(map);
  for (const file of files) assert.ok(JSON.stringify(file).length <= 24_100);
  const firstAndLast = files.flatMap((file) =>
    'entries' in file ? [file.entries[0]?.[0], file.entries.at(-1)?.[0]] : [],
  );
  for (const word of firstAndLast.filter((key) => key !== undefined)) {
    loaded.length = 0;
    assert.equal(await sharded.get(word), map.get(word), word);
    assert.ok(loaded.length <= 2, loaded.join(' '));
    assert.equal(await sharded.get(`${word}'`), undefined);
  }
});

test('all entries with a prefix are found, however they are split over files', async () => {
  const map = new Map(words.map((word, index) => [word, index]));
  const { sharded } = opened(map);
  for (const prefix of ['q', 'ab', 'abc', 'zz', 'mno', '~']) {
    const wanted = [...map].filter(([key]) => key.startsWith(prefix));
    assert.deepEqual((await sharded.below(prefix)).sort(), wanted.sort(), prefix);
  }
});

test('file names consist of characters that every host accepts', async () => {
  const map = new Map(words.map((word, index) => [`µ${word}.${'x'.repeat(200)}`, index]));
  const { sharded, loaded } = opened(map);
  const [key = '', value] = [...map].at(-1) ?? [];
  assert.equal(await sharded.get(key), value);
  for (const path of loaded) assert.match(path, /^[a-z0-9_/]+\.json$/);
});
