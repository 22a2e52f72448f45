import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { CompiledPolicy } from '../model/policy.ts';
import { formatProblem } from '../model/problem.ts';
import { anchorsFile } from '../source/policy-folder.ts';
import { compile } from './compile.ts';

/**
 * A copy of a policy's folder that a test can change. The list of its anchors stays behind: it is that
 * of the unchanged policy.
 */
export class TestFolder {
  readonly #root = mkdtempSync(join(tmpdir(), 'policy-'));
  readonly path: string;

  /** @param from the folder to copy, for example "content/00220" */
  constructor(from: string) {
    this.path = join(this.#root, basename(from));
    cpSync(from, this.path, {
      recursive: true,
      filter: (file) => basename(file) !== anchorsFile,
    });
  }

  /** Replaces words in a file; throws if they are not there. */
  edit(file: string, words: string | RegExp, replacement: string): this {
    const path = join(this.path, file);
    const text = readFileSync(path, 'utf8');
    const edited = text.replace(words, () => replacement);
    if (edited === text) throw new Error(`${file} does not have ${String(words)}`);
    writeFileSync(path, edited);
    return this;
  }

  remove(file: string): this {
    rmSync(join(this.path, file));
    return this;
  }

  write(file: string, contents: string | Uint8Array): this {
    writeFileSync(join(this.path, file), contents);
    return this;
  }

  /** Line and column, from 1, of words that a file has. */
  place(file: string, words: string): string {
    const text = readFileSync(join(this.path, file), 'utf8');
    const at = text.indexOf(words);
    if (at < 0) throw new Error(`${file} does not have ${words}`);
    const before = text.slice(0, at).split('\n');
    return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  }

  compile(): CompiledPolicy {
    return compile(this.path);
  }

  /** The problems of the policy as lines, with paths below the folder. */
  problems(): string[] {
    return this.compile().problems.map((problem) =>
      formatProblem(problem).replace(`${this.path}/`, ''),
    );
  }

  [Symbol.dispose](): void {
    rmSync(this.#root, { recursive: true });
  }
}
