import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { TestFolder } from '../../compile/test-folder.ts';
import { ImportError, importPolicy } from '../../import/import-policy.ts';
import type { Problem } from '../../model/problem.ts';
import { payers } from '../../payers/index.ts';
import { readText } from '../../source/read-text.ts';
import { mutated, mutation, parameters } from './mutations.test-helpers.ts';
import { outcomeOf, sha256, type Outcome } from './site-of.test-helpers.ts';

/** A problem as a rule: without what it is about. */
const ruleOf = ({ message }: Problem): string =>
  message
    .replace(/(?:“[^”]*”|"[^"]*"|<[^>]*>|\{.*\}|`[^`]*`|\(\d+:\d+\)|\d[\d.,:-]*|U\+\w+)/gs, '…')
    .replace(/^[\w.]+\.[\w.]+(?=[: ])/, 'a field')
    .slice(0, 70);

/** Counts what became of the mutated policies, and prints it at the end. */
class Counts {
  readonly #counts = new Map<string, number>();
  #all = 0;

  add(outcome: string): void {
    this.#all += 1;
    this.#counts.set(outcome, (this.#counts.get(outcome) ?? 0) + 1);
  }

  print(what: string): void {
    console.log(`${what}: ${this.#all}`);
    for (const [outcome, count] of [...this.#counts].sort(([, a], [, b]) => b - a)) {
      console.log(`  ${count} ${outcome}`);
    }
  }
}

/** Every problem names a file of the folder, a line that it has, what is wrong, and how to correct it. */
function checkProblems(folder: string, problems: Problem[]): void {
  for (const { file, position, message, fix } of problems) {
    assert.ok(file.startsWith(folder), `${file} is in the folder`);
    assert.match(message, /\S.*[.!]$/s, 'a sentence says what is wrong');
    assert.match(fix, /\S/, `a fix: ${message}`);
    assert.doesNotMatch(message + fix, /\bat .*\.[jt]s:\d|TypeError|undefined|\[object|call stack/);
    if (!position) continue;
    const lines = readText(readFileSync(file)).text.split('\n');
    assert.ok(
      position.line >= 1 && position.line <= lines.length,
      `line ${position.line} of ${file}`,
    );
    assert.ok(position.column >= 1, `column ${position.column}`);
  }
}

function count(counts: Counts, folder: string, { problems, differences }: Outcome): void {
  checkProblems(folder, problems);
  const [first] = problems;
  if (first) counts.add(`rejected: ${ruleOf(first)}`);
  else counts.add(differences.length > 0 ? 'rejected by the proof' : 'accepted, and proven');
}

const base = 'e2e/fixtures/policies/00999';
const files = readdirSync(base).filter((name) => name.endsWith('.mdx'));

test('a policy written by hand, changed anywhere, is published as it stands or rejected with file, line and fix', () => {
  const counts = new Counts();
  using folder = new TestFolder(base);
  const one = fc.tuple(
    fc.constantFrom(...files),
    fc.array(mutation, { minLength: 1, maxLength: 3 }),
  );
  fc.assert(
    fc.property(one, ([file, mutations]) => {
      const original = readFileSync(join(base, file), 'utf8');
      folder.write(file, mutations.reduce(mutated, original));
      count(counts, folder.path, outcomeOf(folder.path));
      folder.write(file, original);
    }),
    parameters(250),
  );
  counts.print('Policies written by hand');
});
