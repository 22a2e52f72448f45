import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestFolder } from './test-folder.test-helpers.ts';

/** Text that would lose words on its way to a page, and how its first problem begins. */
const bodies: [what: string, text: string, at: string, problem: string][] = [
  ['cells beyond the head of a table', '| a | b |\n| - | - |\n| 1 | 2 | 3 |', '| 3 |', 'The row has 3 cells, but the table head has 2: the extra cells would be lost. Fix: Give the head as many cells (they may be empty), and write a literal | as \\|.'],
  ['a | in the words of a cell', '> | a |\n> | - |\n> | 1 | 2 |', '| 2 |', 'The row has 2 cells, but the table head has 1: '],
  ['the address of a link at the beginning of a line', '[foo]: https://a.example', '[foo]', '[foo]: at the beginning of a line defines a link address in Markdown, and is not printed. Fix: Write a link as [text](https://…), and a literal [ as \\[.'],
  ['a note in brackets at the beginning of a line', 'See [1].\n\n[1]: Smith.', '[1]: Smith', '[1]: at the beginning'],
  ['an unknown attribute', '<PolicyLink number="00569" nummer="1" />', '<PolicyLink', '<PolicyLink> has no attribute “nummer”. Fix: It has “number”: correct the name, or remove it.'],
  ['an attribute of a component that has none', '<Masthead id="x">\n\nText\n\n</Masthead>', '<Masthead', '<Masthead> has no attribute “id”. Fix: Remove it.'],
  ['an attribute twice', '<PolicyLink number="00569" number="00110" />', '<PolicyLink', '<PolicyLink> has the attribute “number” twice. Fix: Remove one of the two.'],
  ['words inside a component that prints data', '<PolicyLink number="00569">Lost</PolicyLink>', '<PolicyLink', '<PolicyLink> prints data of the frontmatter: what is inside it would be lost. Fix: Write <PolicyLink /> alone, and the text outside.'],
  ['a component for lists without one', '<Lettered>\n\nA. One\n\n</Lettered>', '<Lettered', '<Lettered>: it holds no numbered list. Fix: Write the items inside it as 1. and 2., or remove it.'],
]; // prettier-ignore

for (const [what, text, at, problem] of bodies) {
  test(`reports ${what}`, () => {
    using folder = new TestFolder('content/00220');
    folder.edit('regulatory.mdx', 'FDA product code:', `${text}\n\nFDA product code:`);
    const [first = ''] = folder.problems();
    const start = `regulatory.mdx:${folder.place('regulatory.mdx', at)}  ${problem}`;
    assert.ok(first.startsWith(start), `${start}\nbut reported:\n${first}`);
  });
}

test('a row may have fewer cells than the head, and empty ones beyond it', () => {
  using folder = new TestFolder('content/00220');
  const table = '| a | b |\n| - | - |\n| 1 |\n| 1 | 2 |   |';
  folder.edit('regulatory.mdx', 'FDA product code:', `${table}\n\nFDA product code:`);
  assert.deepEqual(folder.problems(), []);
});

test('what a text of the frontmatter would lose is reported at its field, and not below it', () => {
  for (const [text, problem] of [
    [
      'One.\n\n      Two.',
      'The text is not one paragraph. Fix: Write it without empty lines, lists and headings.',
    ],
    ['1\\. One\n      2. Two\n      3. Three', undefined],
    ['![Smith](a.png) 2015.', 'A bracket after an exclamation mark is a picture, '],
    [
      '[1]: https://a.example',
      '[1]: at the beginning of a line defines a link address in Markdown, ',
    ],
    ['* Denotes a trial.', undefined],
  ] as const) {
    // prettier-ignore
    using folder = new TestFolder('e2e/fixtures/policies/00999');
    folder.edit(
      'references.mdx',
      /references:\n[\s\S]*?\n---/,
      `references:\n  - type: other\n    number: 1\n    text: |\n      ${text}\n---`,
    );
    const found = folder.problems().filter((line) => line.startsWith('references.mdx'));
    if (problem === undefined) assert.deepEqual(found, [], text);
    else {
      const start = `references.mdx:${folder.place('references.mdx', '|\n      ')}  ${problem}`;
      assert.ok(found[0]?.startsWith(start), `${start}\nbut reported:\n${found.join('\n')}`);
      assert.ok(
        found.every((line) => line.startsWith(start.slice(0, 20))),
        found.join('\n'),
      );
    }
  }
});
