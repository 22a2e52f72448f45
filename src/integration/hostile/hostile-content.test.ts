import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { TestFolder } from '../../compile/test-folder.test-helpers.ts';
import { ImportError } from '../../import/import-error.ts';
import { importBytes } from '../../import/imported.test-helpers.ts';
import type { Problem } from '../../model/problem.ts';
import { readText } from '../../source/read-text.ts';
import { hostileDocument, hostileWords } from './hostile-document.test-helpers.ts';
import { mutated, mutation, parameters } from './mutations.test-helpers.ts';
import { outcomeOf, type Outcome } from './site-of.test-helpers.ts';

/** The rule that a problem breaks: its message without the specifics. */
const ruleOf = ({ message }: Problem): string =>
  message
    .replace(/(?:“[^”]*”|"[^"]*"|<[^>]*>|\{.*\}|`[^`]*`|\(\d+:\d+\)|\d[\d.,:-]*|U\+\w+)/gs, '…')
    .replace(/^[\w.]+\.[\w.]+(?=[: ])/, 'a field')
    .slice(0, 70);

/** Counts the outcomes of the mutated policies, and prints them at the end. */
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
  else counts.add(differences.length > 0 ? 'rejected by the proof' : 'accepted and verified');
}

const base = 'e2e/fixtures/policies/00999';
const files = readdirSync(base).filter((name) => name.endsWith('.mdx'));

test('a hand-written policy, changed anywhere, is published as it is or rejected with file, line and fix', () => {
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
  counts.print('Hand-written policies');
});

/** Extracted documents, one for each form of the payer's documents under test. */
const documents = ['e2e/fixtures/policies/00998/source.txt', 'e2e/fixtures/documents/00901.txt'];

/** Imports a document into a folder and generates its pages; returns the reason if it is not a policy. */
function importOutcome(root: string, bytes: Uint8Array): Outcome | string {
  try {
    const { folder } = importBytes(mkdtempSync(join(root, 'import-')), bytes);
    const outcome = outcomeOf(folder);
    checkProblems(folder, outcome.problems);
    return outcome;
  } catch (error) {
    if (error instanceof ImportError) return error.message;
    throw error;
  }
}

test('a document changed anywhere is imported word for word, or the problem is reported', () => {
  const counts = new Counts();
  const root = mkdtempSync(join(tmpdir(), 'policy-import-'));
  const one = fc.tuple(
    fc.oneof(
      { weight: 12, arbitrary: fc.constant(documents[0]) },
      { weight: 1, arbitrary: fc.constant(documents[1]) },
    ),
    fc.array(mutation, { minLength: 1, maxLength: 2 }),
  );
  try {
    fc.assert(
      fc.property(one, ([file = '', mutations]) => {
        const bytes = Buffer.from(mutations.reduce(mutated, readFileSync(file, 'utf8')));
        const { encodingError } = readText(bytes);
        if (encodingError) {
          counts.add(`refused: ${ruleOf({ file, ...encodingError })}`);
          return;
        }
        const outcome = importOutcome(root, bytes);
        if (typeof outcome === 'string') counts.add(`refused: ${outcome.slice(0, 60)}`);
        else if (outcome.problems[0]) counts.add(`rejected: ${ruleOf(outcome.problems[0])}`);
        else
          counts.add(
            outcome.differences.length > 0
              ? 'differs, as the report says'
              : 'accepted and verified',
          );
      }),
      parameters(200),
    );
  } finally {
    rmSync(root, { recursive: true });
  }
  counts.print('Documents imported');
});

for (const [what, text] of hostileWords) {
  test(`imported ${what} is text, word for word`, () => {
    const root = mkdtempSync(join(tmpdir(), 'policy-import-'));
    try {
      const given = hostileDocument(text);
      assert.deepEqual(importOutcome(root, Buffer.from(given)), { problems: [], differences: [] });
    } finally {
      rmSync(root, { recursive: true });
    }
  });
}
