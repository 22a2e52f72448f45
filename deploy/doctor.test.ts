import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

test('npm run doctor reports what is wrong with a set-up, and how to fix it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  const busy = createServer();
  await new Promise<void>((done) => busy.listen(0, done));
  const port = (busy.address() as AddressInfo).port;
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  try {
    write(
      'package-lock.json',
      JSON.stringify({
        packages: {
          '': {},
          'node_modules/a': { version: '2.0.0' },
          'node_modules/b': { version: '1.0.0' },
          'node_modules/other-platform': { version: '1.0.0', optional: true },
        },
      }),
    );
    write('node_modules/a/package.json', '{"version":"1.0.0"}');
    mkdirSync(join(folder, 'content'));
    const { stdout, status } = spawnSync(process.execPath, [resolve('scripts/doctor.mjs')], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PORT: String(port), CONTENT_DIR: 'content', OUT_DIR: 'dist' },
    });
    assert.equal(status, 1);
    assert.match(stdout, /^OK {2}Node 2\d/m);
    assert.match(
      stdout,
      /node_modules\/a is 1\.0\.0, not 2\.0\.0; node_modules\/b is missing\. Run/,
    );
    assert.doesNotMatch(stdout, /other-platform/);
    assert.ok(
      stdout.includes(`Port ${port} is in use: stop what uses it, or set PORT for npm start.`),
    );
    assert.match(stdout, /content: content has no policy: add a folder/);
  } finally {
    busy.close();
    rmSync(folder, { recursive: true });
  }
});
