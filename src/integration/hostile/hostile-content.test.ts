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
import { outcomeOf, type Outcome } from './site-of.test-helpers.ts';

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

/** Documents as their extraction writes them, of each payer's form that is tried. */
const documents = ['e2e/fixtures/policies/00998/source.txt', 'e2e/fixtures/documents/00901.txt'];

/** Imports a document into a folder and makes its pages; the reason if it is no policy. */
function importOutcome(root: string, bytes: Uint8Array): Outcome | string {
  try {
    const imported = importPolicy(bytes, payers[0]?.name ?? '');
    const folder = join(root, imported.number);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    for (const [name, text] of imported.files) writeFileSync(join(folder, `${name}.mdx`), text);
    writeFileSync(join(folder, 'source.txt'), bytes);
    const outcome = outcomeOf(folder);
    checkProblems(folder, outcome.problems);
    return outcome;
  } catch (error) {
    if (error instanceof ImportError) return error.message;
    throw error;
  }
}

test('a document changed anywhere is imported word for word, or what is wrong is reported', () => {
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
            outcome.differences.length > 0 ? 'differs, as the report says' : 'accepted, and proven',
          );
      }),
      parameters(200),
    );
  } finally {
    rmSync(root, { recursive: true });
  }
  counts.print('Documents imported');
});

/** Hostile text as a document has it; everything that MDX or HTML could take for code is words. */
const words = [
  ['a script', '<script>alert(1)</script>'],
  ['an element with a handler', '<img src=x onerror=alert(1)>'],
  ['a link that runs code', '[here](javascript:alert(1))'],
  ['a link that runs code, in disguise', '[here](java&#115;cript:alert(1))'],
  ['a picture from elsewhere', '![here](https://x.example/track.png)'],
  ['a comparison', 'tumors <3 cm and >5 cm, a<b>c'],
  ['a line break of HTML', 'one<br>two'],
  ['an import', 'import of devices is not covered'],
  ['an import of a module', 'import x from "node:fs"'],
  ['an export', 'export const x = process.exit(1)'],
  ['an expression', '{process.exit(1)} and ${1 + 1} and {props.title}'],
  ['a component', '<ReferenceList /> and <Footnote id="x">'],
  ['tags that nothing closes', `${'<b>'.repeat(100)}x`],
  ['tags that cross', '<b>one <i>two</b> three</i>'],
  ['backticks and tildes', 'a `b` ``c`` ~d~ ~~e~~ ~3 to ~5'],
  ['underscores', '__proto__ and _x_ and physician_gls'],
  ['references to characters', '&lt; &nbsp; &#0; &#x202E; &copy &amp;'],
  ['braces and backslashes', '} { \\{ \\ C:\\x {/* y */}'],
  ['brackets', '[1] [^1] [a][b] [x]: y ![z]'],
  ['the end of a comment', '*/ --> ]]> </div></template>'],
  ['text from right to left', 'שלום عليكم'],
  ['letters that are composed of two', 'cafe\u0301'],
  ['characters that nobody sees', 'a\u200Bb\u00ADc \u202Ed\u202C'],
  ['other spaces', 'a\u00A0b\u2009c\u3000d'],
  ['emoji', '👩‍👩‍👧 𝟛'],
  ['names of the language', 'constructor hasOwnProperty toString valueOf'],
  ['replacement patterns', '$& $1 $` $$'],
  ['5,000 words of one letter', 'x '.repeat(5000).trim()],
] as const; // prettier-ignore

for (const [what, text] of words) {
  test(`imported ${what} is text, word for word`, () => {
    const root = mkdtempSync(join(tmpdir(), 'policy-import-'));
    try {
      const source = readFileSync('e2e/fixtures/policies/00998/source.txt', 'utf8');
      const paragraph = 'This text is made up for the tests.';
      const given = source.replace(paragraph, () => `${paragraph}\n\n${text}\n\nWith ${text}`);
      assert.notEqual(given, source);
      assert.deepEqual(importOutcome(root, Buffer.from(given)), { problems: [], differences: [] });
    } finally {
      rmSync(root, { recursive: true });
    }
  });
}
