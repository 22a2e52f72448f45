import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressSite } from './compress.ts';

test('only files that become smaller are written in both compressed forms', async () => {
  const site = mkdtempSync(join(tmpdir(), 'compress-'));
  try {
    const text = 'Cryoablation. '.repeat(100);
    const packed = Buffer.from(Array.from({ length: 400 }, (_, index) => (index * 197) % 256));
    mkdirSync(join(site, 'page.d'));
    writeFileSync(join(site, 'page.d', 'index.html'), text);
    writeFileSync(join(site, 'short.json'), '{}');
    writeFileSync(join(site, 'packed.pf_index'), packed.subarray(0, 200));
    await compressSite(site);
    assert.deepEqual(readdirSync(site).sort(), ['packed.pf_index', 'page.d', 'short.json']);
    const page = join(site, 'page.d', 'index.html');
    assert.equal(brotliDecompressSync(readFileSync(`${page}.br`)).toString(), text);
    const gzip = readFileSync(`${page}.gz`);
    assert.equal(gunzipSync(gzip).toString(), text);
    assert.equal(gzip.readUInt32LE(4), 0, 'no time in the file');
  } finally {
    rmSync(site, { recursive: true });
  }
});
