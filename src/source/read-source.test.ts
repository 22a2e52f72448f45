import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { SourceCharacters } from '../model/policy.ts';
import { profileOf } from '../payers/index.ts';
import { latexText } from './latex.ts';
import { pageFurniture } from './page-furniture.ts';
import { readSource } from './read-source.ts';

const profile = profileOf('Blue Cross and Blue Shield of Louisiana').pageFurniture;
const furnitureOf = (text: string) => pageFurniture(text, profile);
const read = (text: string) => readSource(text, furnitureOf(text).breaks);
const wordsOf = (text: string) => read(text).words.map((word) => word.text);
const total = ({ kept, whiteSpace, furniture: taken, markup }: SourceCharacters) =>
  kept + whiteSpace + taken + markup;

const foot = '©2024 Example\n\nSecond line.';
const head = (title = '## Example (Title)') =>
  [
    title,
    'Policy # 00001',
    'Original Effective Date: 01/15/2020',
    'Current Effective Date: 02/01/2024',
  ].join('\n\n');
const first = `# Louisiana\n\n${head('## **Example (Title)**').replace('Policy #', '**Policy #**')}`;

test('words keep their punctuation, and the markup around them is left out', () => {
  assert.deepEqual(
    wordsOf(
      '## **Bold,** *it* is\n- one\\* [https://a.b/c](https://a.b/c) x<sup>a</sup> $\\leq 3$ cm\n• two ***three***',
    ),
    ['Bold,', 'it', 'is', 'one*', 'https://a.b/c', 'xa', '≤', '3', 'cm', 'two', 'three'],
  );
});

test('bullets of other fonts and lines across the page are no words', () => {
  assert.deepEqual(wordsOf('\uF0B7 one\n   o two\n---\n***\no.k. -- three'), [
    'one', 'two', 'o.k.', '--', 'three',
  ]); // prettier-ignore
});

test('a star at the beginning of a line is a bullet in a list, else text', () => {
  assert.deepEqual(wordsOf('* one\n  goes on\n* two\n\nText.\n\n* A note.'), [
    'one', 'goes', 'on', 'two', 'Text.', '*', 'A', 'note.',
  ]); // prettier-ignore
});

test('tables keep the words of their cells', () => {
  assert.deepEqual(wordsOf('| A | B |\n|---|:--|\n| a b<br>c | d\\|e |\nnot | a table\nx\ty'), [
    'A',
    'B',
    'a',
    'b',
    'c',
    'd|e',
    'not',
    '|',
    'a',
    'table',
    'x',
    'y',
  ]);
});

test('tables in HTML keep the words of their cells', () => {
  assert.deepEqual(
    wordsOf(
      '<table class="x">\n<tr><th>A</th><th colspan="2">B</th></tr>\n<TR><td><p>a b</p><ul><li>c</li><li>d</li></ul></td>' +
        '<td>&lt;3&nbsp;cm<br>x<sup class="s">2</sup><!-- no word --></td><td><span style="x">e</span>f &copy</td></tr></table>',
    ),
    ['A', 'B', 'a', 'b', 'c', 'd', '<3', 'cm', 'x2', 'ef', '&copy'],
  );
  assert.deepEqual(wordsOf('a &lt;b <p>c</p> <a href="x">d</a>'), [
    'a', '&lt;b', '<p>c</p>', '<a', 'href="x">d</a>',
  ]); // prettier-ignore
});

test('what only looks like markup is kept', () => {
  assert.deepEqual(wordsOf('<3 cm, p<0.05 and >10; $500 to $1,000 [IPG553] 5 * 3 a_b 2-3 B*5'), [
    '<3', 'cm,', 'p<0.05', 'and', '>10;', '$500', 'to', '$1,000', '[IPG553]', '5', '*', '3', 'a_b', '2-3', 'B*5',
  ]); // prettier-ignore
});

test('LaTeX is the characters that it prints', () => {
  assert.equal(latexText('\\leq 3'), '≤ 3');
  assert.equal(latexText('1.90\\text{ cm} \\pm 0.89'), '1.90 cm ± 0.89');
  assert.equal(latexText('10^{9}/\\mathrm{L}'), '109/L');
  assert.equal(latexText('\\geq 5\\%'), '≥ 5%');
  assert.equal(latexText('\\alpha_{1}'), 'α1');
});

for (const [name, next] of [
  ['plain', head('Example (Title)')],
  ['with its masthead', `# Louisiana\n\n${head()}`],
  ['in bold', head('**Example (Title)**')],
  ['with a banner and the number of the page', `ARCHIVED\n\n${head()}\n\nPage 2 of 3`],
] as const) {
  test(`the foot of a page and the head of the next are furniture, ${name}`, () => {
    const text = `${first}\n\nFirst page\n\n${foot}\n\n\n${next}\n\ngoes on.\n\n${foot}\n\n${next.replace('2 of', '3 of')}\n\nEnd.\n\n${foot}\n`;
    const { words, characters } = read(text);
    assert.deepEqual(
      words.slice(wordsOf(first).length).map(({ text: word, page }) => `${word} ${page}`),
      [
        'First 1',
        'page 1',
        'goes 2',
        'on. 2',
        'End. 3',
        '©2024 3',
        'Example 3',
        'Second 3',
        'line. 3',
      ],
    );
    assert.equal(total(characters), characters.all);
  });
}

for (const [name, [row, rule, one, two, three]] of [
  ['with edges', ['| Code | **Notes** |', '|---|---|', '| 1 | a |', '| 2 | b |', '| 3 | c |']],
  ['with tabs', ['Code\tNotes', undefined, '1\ta', '2\tb', '3\tc']],
] as const) {
  const begin = [row, rule].filter(Boolean).join('\n');
  const other = begin.replaceAll('*', '');
  const pages = (second: string, third: string) =>
    `${first}\n\n${begin}\n${one}\n\n${foot}\n\n${head()}\n\n${second}\n${two}\n\n${foot}\n\n${head()}\n\n${third}\n${three}\n\n${foot}\n`;

  test(`the head of a table that goes on is furniture where the next page repeats it, ${name}`, () => {
    const { words, characters } = read(pages(other, begin));
    const text = words.map((word) => word.text).join(' ');
    assert.match(text, /02\/01\/2024 Code Notes 1 a 2 b 3 c ©2024/);
    assert.equal(total(characters), characters.all);
    const { lines } = furnitureOf(pages(other, begin));
    assert.equal(
      [...lines].find(([line]) => line.replace(/[|\t]/g, ' ').trim().startsWith('Code'))?.[1],
      2,
    );
  });

  test(`a row at the top of a page that differs from the head of the table is text, ${name}`, () => {
    const changed = begin.replace('Code', 'Codes');
    assert.match(wordsOf(pages(changed, begin)).join(' '), / 1 a Codes Notes 2 b /);
    assert.match(
      wordsOf(pages(`Another table:\n\n${begin}`, begin)).join(' '),
      / 1 a Another table: Code Notes 2 b /,
    );
  });
}

test('a third date and dates in one line belong to the head', () => {
  const dates =
    'Original Effective Date: 01/15/2020 Current Effective Date: 02/01/2024\n\nArchived Date: 03/01/2024';
  const page = `Example\n\nPolicy # 00001\n\n${dates}`;
  const text = `${page}\n\nOne.\n\n${foot}\n\n${page}\n\nTwo.\n\n${foot}`;
  assert.equal(wordsOf(text).filter((word) => word === 'Archived').length, 1);
});

test('what repeats elsewhere is text: dates of a history, a sentence, a document of one page', () => {
  const dates = 'Original Effective Date: 01/15/2020\n\nCurrent Effective Date: 02/01/2024';
  const text = `${first}\n\nA sentence.\n\n${foot}\n\n${head()}\n\nA sentence.\n\n## Policy History\n\n${dates}\n\n${foot}`;
  const words = wordsOf(text);
  assert.equal(words.filter((word) => word === 'Original').length, 2);
  assert.equal(words.filter((word) => word === 'sentence.').length, 2);
  assert.deepEqual(furnitureOf(`${first}\n\nText.\n\n${foot}`).breaks, []);
});

test('the head of the first page and the foot of the last are kept', () => {
  const words = wordsOf(`${first}\n\nOne.\n\n${foot}\n\n${head()}\n\nTwo.\n\n${foot}`);
  assert.deepEqual(words.slice(0, 2), ['Louisiana', 'Example']);
  assert.deepEqual(words.slice(-3), ['Example', 'Second', 'line.']);
});

test('the foot of the last page is kept with the number of the page below it', () => {
  const page = (number: number, above: string) =>
    `${above}\n\nText ${number}.\n\n${foot}\n\nPage ${number} of 2`;
  const words = wordsOf(`${page(1, first)}\n\n${page(2, head())}\n`);
  assert.deepEqual(words.slice(-7), ['Example', 'Second', 'line.', 'Page', '2', 'of', '2']);
  assert.equal(words.filter((word) => word === 'Page').length, 1);
});

test('the pages after the first may have a head in one line, or a banner above the foot', () => {
  const line = 'Policy # 00001 Original Effective Date: 01/15/2020 Archived Date: 02/01/2024';
  const pages = ['One.', 'Two.', 'Three.', 'Four.'].map((text) => `${text}\n\nBANNER\n\n${foot}`);
  const text = [first, ...pages.join(`\n\n# Louisiana\n\nExample\n\n${line}\n\n`).split('\n\n')];
  const words = wordsOf(text.join('\n\n')).slice(wordsOf(first).length);
  assert.deepEqual(words.slice(0, 5), ['One.', 'Two.', 'Three.', 'Four.', 'BANNER']);
});

test('text that begins with the dates of the head stays, below the head', () => {
  const dates = 'Original Effective Date: 01/15/2020\n\nCurrent Effective Date: 02/01/2024';
  const text = `${first}\n\nHistory.\n\n${foot}\n\n${head()}\n\n${dates}\n\nReview.\n\n${foot}`;
  const words = wordsOf(text).join(' ');
  assert.ok(
    words.includes(
      'History. Original Effective Date: 01/15/2020 Current Effective Date: 02/01/2024 Review.',
    ),
    words,
  );
});

test('lines are counted through markup and furniture', () => {
  const text = `${first}\n\nOne\n\n${foot}\n\n${head()}\n\nTwo\n\n${foot}`;
  const { words } = read(text);
  const lines = text.split('\n');
  for (const word of ['One', 'Two']) {
    assert.equal(words.find(({ text: one }) => one === word)?.line, lines.indexOf(word) + 1);
  }
});

test('a reviewer sees which lines are taken, and how often', () => {
  const { lines } = furnitureOf(readFileSync('content/00220/source.txt', 'utf8'));
  assert.equal(lines.size, 8);
  assert.equal(lines.get('Current Effective Date: 07/08/2024'), 14);
});

test('lines below words are emphasis in pairs; blanks to be filled in are kept', () => {
  assert.deepEqual(wordsOf('to be __not covered__. Name __ and ____ or a__b__c'), [
    'to', 'be', 'not', 'covered.', 'Name', '__', 'and', '____', 'or', 'a__b__c',
  ]); // prettier-ignore
});

test('an address may have parentheses in pairs', () => {
  assert.deepEqual(wordsOf('a [drug](https://a.b/c_(d)) and (see [it](https://a.b/c))'), [
    'a', 'drug', 'and', '(see', 'it)',
  ]); // prettier-ignore
});

test('the edges of a row that a page parts in a cell are none of its words', () => {
  const page = (text: string) => `${text}\n\n${foot}\n\n${head()}\n\n`;
  const text = `${first}\n\n${page('| A | cut')}in two | B |\n`;
  assert.deepEqual(wordsOf(text).slice(-5), ['A', 'cut', 'in', 'two', 'B']);
});

test('dashes and section signs in a row of lines are bullets, and one alone is a word', () => {
  assert.deepEqual(wordsOf('– one\n   – two\n\nPain\n– or not\n§ 1\n\n§ 2'), [
    'one', 'two', 'Pain', '–', 'or', 'not', '1', '2',
  ]); // prettier-ignore
});
