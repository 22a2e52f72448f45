import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Page } from '@playwright/test';

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

  /** Adds the made-up policy of the fixtures once more, with a number and a title of its own. */
  addPolicy(number: string, title: string): this {
    const from = 'e2e/fixtures/00999';
    const to = join(this.content, number);
    cpSync(from, to, { recursive: true });
    for (const file of readdirSync(to)) {
      const text = readFileSync(join(to, file), 'utf8');
      const words = text
        .replaceAll('00999', number)
        .replaceAll('Example Policy With Criteria', title);
      writeFileSync(join(to, file), words);
    }
    return this;
  }

  /** Shows the built site to a browser under an address of its own. */
  async show(page: Page): Promise<void> {
    await page.route('http://library.example/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ path: join(this.site, pathname.replace(/\/$/, '/index.html')) });
    });
    await page.goto('http://library.example/');
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
    rmSync(this.folder, { recursive: true });
  }
}
