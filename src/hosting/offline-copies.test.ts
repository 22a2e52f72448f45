import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { writeOfflineCopies } from './offline-copies.ts';

test('a copy has the pages, data and search files of its policy, what policies share, and nothing else', () => {
  const site = mkdtempSync(join(tmpdir(), 'copies-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  };
  const read = (number: string) =>
    JSON.parse(readFileSync(join(site, number, 'offline.json'), 'utf8')) as {
      version: string;
      bytes: number;
      files: string[];
    };
  const policies = [
    { number: '00001', title: 'One', effective: '07/08/2024' },
    { number: '00002', title: 'Two', effective: '07/08/2024' },
  ];
  const build = () => writeOfflineCopies({ site, base: '/policies', policies });
  try {
    write('index.html', 'library');
    write('_astro/site.js', '1234');
    write('search/start.json', '{}');
    write('search/spelling/_.json', '{}');
    for (const { number, title } of policies) {
      write(`${number}/index.html`, title);
      write(`${number}/evidence/index.html`, title);
      write(`search/${number}/passages.json`, '[]');
    }
    build();
    const first = read('00001');
    assert.deepEqual(first.files, [
      '/policies/00001/evidence/',
      '/policies/00001/',
      '/policies/_astro/site.js',
      '/policies/search/00001/passages.json',
      '/policies/search/spelling/_.json',
      '/policies/search/start.json',
    ]);
    assert.equal(first.bytes, 3 + 3 + 4 + 2 + 2 + 2);

    build();
    assert.deepEqual(read('00001'), first, 'the manifest itself is not part of the copy');
    write('00002/index.html', 'Two, changed');
    build();
    assert.deepEqual(read('00001'), first);
    write('00001/index.html', 'Eno');
    build();
    assert.notEqual(read('00001').version, first.version);
  } finally {
    rmSync(site, { recursive: true });
  }
});
