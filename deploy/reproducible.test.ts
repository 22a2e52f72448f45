import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { buildIdentity } from '../src/library/build-identity.ts';

/** A later day, so that anything that a build takes from the clock shows as a difference. */
const laterDay = `
  const Now = Date;
  const later = () => Now.now() + 400 * 86_400_000;
  globalThis.Date = class extends Now {
    constructor(...parts) { if (parts.length > 0) super(...parts); else super(later()); }
    static now() { return later(); }
  };`;

const filesOf = (site: string): string[] =>
  globSync('**', { cwd: site, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(site.length + 1))
    .sort();

test('a second build, on another day and in another time zone, is identical byte for byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'second-build-'));
  const second = 'node_modules/.cache/second-build';
  try {
    const clock = join(folder, 'clock.mjs');
    writeFileSync(clock, laterDay);
    const { commit, day } = buildIdentity();
    const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        OUT_DIR: second,
        TZ: 'Pacific/Kiritimati',
        LANG: 'de_DE.UTF-8',
        NODE_OPTIONS: `--import=${pathToFileURL(clock).href}`,
        // With uncommitted changes the day of a build is today, unless it is set.
        SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000),
        ...(commit && { COMMIT: commit }),
      },
    });
    assert.equal(status, 0, stdout + stderr);
    const files = filesOf('dist');
    assert.ok(files.length > 0, 'Run npm run build first.');
    assert.deepEqual(filesOf(second), files);
    for (const file of files) {
      assert.ok(readFileSync(join('dist', file)).equals(readFileSync(join(second, file))), file);
    }
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(second, { recursive: true, force: true });
    rmSync(`${second}-cache`, { recursive: true, force: true });
  }
});
