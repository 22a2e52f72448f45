import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { formatProblem } from '../../model/problem.ts';
import { readReadersWords } from './readers-words.ts';

/** The problems of a readers-words.yaml, as lines without their folder. */
function problemsOf(yaml: string | Uint8Array): string[] {
  const content = mkdtempSync(join(tmpdir(), 'content-'));
  writeFileSync(join(content, 'readers-words.yaml'), yaml);
  const { problems } = readReadersWords(content);
  rmSync(content, { recursive: true });
  return problems.map((problem) => formatProblem(problem).replace(`${content}/`, ''));
}

test('the readers’ words of the library have no problems; a library may have none', () => {
  assert.deepEqual(readReadersWords('content').problems, []);
  assert.ok(readReadersWords('content').words.questions.length > 0);
  assert.deepEqual(readReadersWords('src').words.questions, []);
});

test('every problem is reported at its exact position', () => {
  const yaml = [
    'synonyms:',
    '  - [liver]',
    'fillers: []',
    'questions:',
    '  - id: coverage',
    '    words: [[covered]]',
    '    answers: [coverage, cost]',
    '  - id: codes',
    '    word: [[code]]',
  ].join('\n');
  const places = problemsOf(yaml).map((line) => line.slice(0, line.indexOf('  ')));
  assert.deepEqual(places, [
    'readers-words.yaml:2:5',
    'readers-words.yaml:7:25',
    'readers-words.yaml:8:5',
    'readers-words.yaml:9:5',
  ]);
  assert.match(problemsOf(yaml)[1] ?? '', /Fix: .*next-review/);
});

test('a file that is not valid YAML is reported at the position of the error', () => {
  const [problem, ...others] = problemsOf('synonyms:\n  - [liver, hepatic\nfillers: []\n');
  assert.match(problem ?? '', /^readers-words\.yaml:3:1 {2}/);
  assert.deepEqual(others, []);
});

test('what is no word, stands twice or is of another kind is reported in plain words', () => {
  const yaml = [
    'synonyms:',
    '  - [liver, hepatic, Liver]',
    '  - [y90, 90]',
    '  - [size, "…"]',
    '  - scan',
    'fillers: [prior, prior, ""]',
    'questions:',
    '  - words: [[covered]]',
    '  - id: codes',
    '    words: [[]]',
    '  - id: ""',
    '    words: [[what]]',
    'filler: [now]',
  ].join('\n');
  assert.deepEqual(problemsOf(yaml), [
    'readers-words.yaml:2:22  synonyms.0.2: "Liver" is not valid. Fix: Remove it: the list has it already.',
    'readers-words.yaml:3:11  synonyms.1.1: 90 is not valid. Fix: Write a word, in quotes if it is a number, true or false.',
    'readers-words.yaml:4:12  synonyms.2.1: "…" is not valid. Fix: Write a word; it has letters or digits.',
    'readers-words.yaml:5:5  synonyms.3: "scan" is not valid. Fix: Write a list, each entry on a line of its own that begins with "- ".',
    'readers-words.yaml:6:25  fillers.2: "" is not valid. Fix: Write a word; it has letters or digits.',
    'readers-words.yaml:6:18  fillers.1: "prior" is not valid. Fix: Remove it: the list has it already.',
    'readers-words.yaml:8:5  questions.0.id is missing. Fix: Add it. What it is about: the name of its answer, unless others are listed.',
    'readers-words.yaml:10:13  questions.1.words.0 is not valid. Fix: A list of a question has at least one word.',
    'readers-words.yaml:11:9  questions.2.id: "" is not valid. Fix: Write a text; it is empty.',
    'readers-words.yaml:13:1  There is no field filler. Fix: Correct its name, or remove it.',
  ]);
});

test('a file without data, in another encoding, or that is a folder is reported', () => {
  assert.deepEqual(problemsOf('# Nothing yet\n'), [
    'readers-words.yaml:1:1  The data of the file is missing. Fix: Write fields, each on a line of its own as "name: value".',
  ]);
  assert.match(
    problemsOf(Buffer.from('fillers: [caf\xE9]', 'latin1'))[0] ?? '',
    /^readers-words\.yaml:1:14 {2}The file is not UTF-8: /,
  );
  const content = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(content, 'readers-words.yaml'));
  const { problems } = readReadersWords(content);
  rmSync(content, { recursive: true });
  assert.match(problems[0]?.message ?? '', /^This is a folder/);
});

test('a byte order mark and line ends of Windows make no difference', () => {
  const [plain] = problemsOf('synonyms: []\nfillers: []\nquestions: [1]\n');
  const [other] = problemsOf('\uFEFFsynonyms: []\r\nfillers: []\r\nquestions: [1]\r\n');
  assert.match(plain ?? '', /:3:13 /);
  assert.equal(other, plain);
});
