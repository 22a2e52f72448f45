import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emphasisMarks } from './emphasis.ts';

/** The text with a dot in place of each mark of emphasis. */
function shown(text: string): string {
  const marks = emphasisMarks(text);
  return text.replace(/[^]/g, (character, at: number) => (marks.has(at) ? '·' : character));
}

test('marks in pairs are those of emphasis', () => {
  for (const [text, expected] of [
    ['*a b* **c** ***d***', '·a b· ··c·· ···d···'],
    ['*a\nb*', '·a\nb·'],
    ['**Note:**text and a**(b)**c', '··Note:··text and a··(b)··c'],
    ['**not covered\\*\\***', '··not covered\\*\\*··'],
    ['- *a, and*\n- *b*', '- ·a, and·\n- ·b·'],
    ['    *a* <b>*c*</b> `*d*` [*e*](https://f.g)', '    ·a· <b>·c·</b> `·d·` [·e·](https://f.g)'],
    ['**covered***', '··covered··*'],
    ['_a *b_ c*', '_a ·b_ c·'],
  ] as const)
    assert.equal(shown(text), expected);
});

test('stars that no other star answers, or that stand in a word, are text', () => {
  for (const text of [
    '2*10 mg, 5*3*2 cm, 5 * 3 * 2',
    'HLA-B*57:01 and HLA-A*31:01',
    'CYP2D6*4/*10, *1/*2 or *3/*4',
    'ng*h/mL and mg*h/mL',
    'p<0.05*, p<0.01**',
    'investigational.*\n\n*Investigational – a treatment',
    '| *a | b* |',
    '- *a\n- b*',
    '<td>*a</td><td>b*</td>',
    'a \\*b\\* c',
  ])
    assert.equal(shown(text), text);
});

test('emphasis goes on over a page break', () => {
  const text = 'An *a b\n\n©2024 Foot\n\nc* d\n\n*e f* g';
  const foot = { start: text.indexOf('©'), end: text.indexOf('Foot') + 4 };
  const stars = [...text.matchAll(/\*/g)].map(({ index }) => index);
  assert.deepEqual(
    [...emphasisMarks(text, [foot])].sort((a, b) => a - b),
    stars,
  );
  assert.equal(emphasisMarks(text).size, 2);
});
