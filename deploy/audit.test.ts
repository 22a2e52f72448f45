import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'audit-'));
after(() => {
  rmSync(folder, { recursive: true });
});
const project = { name: 'project', version: '1.0.0', dependencies: { a: '1.0.0' } };
writeFileSync(join(folder, 'package.json'), JSON.stringify(project));
const packages = { '': project, 'node_modules/a': { version: '1.0.0' } };
writeFileSync(
  join(folder, 'package-lock.json'),
  JSON.stringify({ ...project, lockfileVersion: 3, requires: true, packages }),
);

/** What a registry says of the package. */
const packument = JSON.stringify({
  name: 'a',
  'dist-tags': { latest: '1.0.0' },
  versions: { '1.0.0': { name: 'a', version: '1.0.0' } },
});

/** Runs the audit of a project with one package against a registry that answers in this way. */
async function audit(status: number, answer: string): Promise<{ code: number; printed: string }> {
  const registry = createServer(({ method }, response) => {
    const isAudit = method === 'POST';
    response
      .writeHead(isAudit ? status : 200, { 'content-type': 'application/json' })
      .end(isAudit ? answer : packument);
  });
  await new Promise<void>((done) => registry.listen(0, '127.0.0.1', done));
  const { port } = registry.address() as AddressInfo;
  try {
    return await new Promise((done) => {
      const child = execFile(
        process.execPath,
        [resolve('scripts/audit.mjs')],
        {
          cwd: folder,
          env: {
            ...process.env,
            npm_config_registry: `http://127.0.0.1:${port}`,
            npm_config_fetch_retries: '0',
            npm_config_cache: join(folder, 'cache'),
          },
        },
        (_, stdout, stderr) => {
          done({ code: child.exitCode ?? -1, printed: stdout + stderr });
        },
      );
    });
  } finally {
    registry.close();
  }
}

test('an audit without an answer claims nothing: it says that it did not check, and fails', async () => {
  for (const [status, answer] of [
    [405, '{}'],
    [200, 'Sign in'],
  ] as const) {
    const { code, printed } = await audit(status, answer);
    assert.equal(code, 2, printed);
    assert.match(printed, /^Not checked: the registry does not say which packages are vulnerable/);
    assert.doesNotMatch(printed, /Known vulnerabilities/);
  }
});

test('an audit that was answered passes without serious vulnerabilities, and fails with one', async () => {
  const none = await audit(200, '{}');
  assert.deepEqual([none.code, none.printed.split(':')[0]], [0, 'Known vulnerabilities']);
  const advisory = { id: 1, url: 'https://a.example', title: 'Bad', vulnerable_versions: '*' };
  const one = await audit(200, JSON.stringify({ a: [{ ...advisory, severity: 'high' }] }));
  assert.equal(one.code, 1, one.printed);
  assert.match(one.printed, /: 0 critical, 1 high, 0 moderate, 0 low\./);
});
