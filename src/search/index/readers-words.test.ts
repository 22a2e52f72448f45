import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { formatProblem } from '../../model/problem.ts';
import { readReadersWords } from './readers-words.ts';

/** The problems of a readers-words.yaml, as lines without their folder. */
function problemsOf(yaml: string): string[] {
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
