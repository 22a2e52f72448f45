import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** A copy of the content to break, and the real build of it. */
export class TrialBuild {
  readonly folder = mkdtempSync(join(tmpdir(), 'policy-build-'));
  readonly content = join(this.folder, 'content');
  readonly site = join(this.folder, 'site');

  constructor() {
    cpSync('content', this.content, { recursive: true });
  }

  /** Replaces words in a content file; fails if they are not there. */
  edit(file: string, words: string | RegExp, replacement: string): this {
    const path = join(this.content, file);
    const text = readFileSync(path, 'utf8');
    const edited = text.replace(words, replacement);
    if (edited === text) throw new Error(`${file} does not have ${String(words)}`);
    writeFileSync(path, edited);
    return this;
  }

  remove(file: string): this {
    rmSync(join(this.content, file), { recursive: true });
    return this;
  }

  add(folder: string): this {
    cpSync(folder, this.content, { recursive: true });
    return this;
  }

  /** Runs `npm run build` on the copy. Paths in the output are as if it were the project's content. */
  run(): { ok: boolean; output: string; leftSite: boolean } {
    const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
      env: { ...process.env, CONTENT_DIR: this.content, OUT_DIR: this.site },
    });
    const output = stripVTControlCharacters(stdout + stderr).replaceAll(this.content, 'content');
    return { ok: status === 0, output, leftSite: existsSync(this.site) };
  }

  [Symbol.dispose](): void {
    // force: a test that removed it itself is no error.
    rmSync(this.folder, { recursive: true, force: true });
  }
}
