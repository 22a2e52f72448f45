import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceCharacters } from '../model/policy.ts';
import type { PageFurniture } from './page-furniture.ts';
import { readSource } from './read-source.ts';

const furniture: PageFurniture = {
  payer: 'Blue Cross and Blue Shield of Louisiana',
  masthead: 'Louisiana',
  title: 'Example (Title)',
  number: '00001',
  originalEffectiveDate: '2020-01-15',
  currentEffectiveDate: '2024-02-01',
  copyright: ['©2024 Example', 'Second line.'],
};

const head = [
  'Example (Title)',
  'Policy # 00001',
  'Original Effective Date: 01/15/2020',
  'Current Effective Date: 02/01/2024',
].join('\n\n');
const foot = '©2024 Example\n\nSecond line.';

const wordsOf = (text: string) => readSource(text, furniture).words.map((word) => word.text);
const total = ({ kept, whiteSpace, furniture: taken, markup }: SourceCharacters) =>
  kept + whiteSpace + taken + markup;

test('words keep their punctuation, and the markup around them is left out', () => {
  assert.deepEqual(
    wordsOf(
      '## **Bold,** *it* is\n- one\\* [https://a.b/c](https://a.b/c) x<sup>a</sup> $\\leq 3$ cm',
    ),
    ['Bold,', 'it', 'is', 'one*', 'https://a.b/c', 'xa', '≤', '3', 'cm'],
  );
});

for (const [name, before] of [
  ['plain', ''],
  ['with its masthead', '# Louisiana\n\n'],
] as const) {
  test(`the foot of a page and the head of the next are furniture, ${name}`, () => {
    const { words, characters } = readSource(
      `First page\n\n${foot}\n\n\n${before}${head}\n\ngoes on.\n`,
      furniture,
    );
    assert.deepEqual(
      words.map(({ text, page }) => `${text} ${page}`),
      ['First 1', 'page 1', 'goes 2', 'on. 2'],
    );
    assert.equal(total(characters), characters.all);
  });
}

test('furniture in other words than the data of the policy is kept', () => {
  const text = `End\n\n${foot.replace('2024', '2023')}\n\n${head}\n\nNext`;
  assert.ok(wordsOf(text).includes('©2023'));
});

test('the head of the first page and the foot of the last are kept', () => {
  assert.deepEqual(wordsOf(`${head}\n\nText\n\n${foot}`).slice(0, 2), ['Example', '(Title)']);
  assert.ok(wordsOf(`${head}\n\nText\n\n${foot}`).includes('©2024'));
});

test('lines are counted through markup and furniture', () => {
  const { words } = readSource(`One\n\n${foot}\n\n${head}\n\nTwo`, furniture);
  assert.deepEqual(
    words.map(({ text, line }) => `${text} ${line}`),
    ['One 1', 'Two 15'],
  );
});
