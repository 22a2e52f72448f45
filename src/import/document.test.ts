import assert from 'node:assert/strict';
import { test } from 'node:test';
import { profileOf } from '../payers/index.ts';
import { pageFurniture } from '../source/page-furniture.ts';
import type { List } from './blocks.ts';
import { readDocument, readLines } from './document.ts';

/** Lists as their markers and texts, each with the lists and paragraphs inside it. */
const outline = ({ items }: List): unknown[] =>
  items.map(({ marker, text, children }) => [
    marker,
    text,
    ...children.map((child) => (child.kind === 'list' ? outline(child) : child.text)),
  ]);

const read = (text: string) =>
  readDocument(readLines(text, [])).map((block) =>
    block.kind === 'list' ? outline(block) : block.kind,
  );

test('stars are bullets, but not before a definition', () => {
  assert.deepEqual(read('* headache\n* pain\n  * neck pain\n'), [
    [
      [undefined, 'headache'],
      [undefined, 'pain', [[undefined, 'neck pain']]],
    ],
  ]);
  assert.deepEqual(read('* Investigational – A medical treatment is that.\n'), ['paragraph']);
});

test('lists of more than 999 items go on; a year begins no item', () => {
  const items = Array.from({ length: 1002 }, (_, index) => `- ${index + 1}. Item`).join('\n');
  const [list] = readDocument(readLines(items, []));
  assert.equal(list?.kind === 'list' && list.items.at(-1)?.marker, '1002');
  assert.deepEqual(read('- 1. First\n- 2024. Not the next\n'), [
    [['1', 'First']],
    [[undefined, '2024. Not the next']],
  ]);
});

test('numbers of another kind at the same indent are a list below, and the outer one goes on', () => {
  assert.deepEqual(read('I. First\n\nII. Any of:\n\nA. one\n\nB. two\n\nIII. Third\n'), [
    [
      ['I', 'First'],
      [
        'II',
        'Any of:',
        [
          ['A', 'one'],
          ['B', 'two'],
        ],
      ],
      ['III', 'Third'],
    ],
  ]);
  const letters = ['G', 'H', 'I', 'J'].map((letter) => [letter, 'text']);
  assert.deepEqual(
    read(
      ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'].map((one) => `${one}. text`).join('\n'),
    ),
    [[...['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => [letter, 'text']), ...letters]],
  );
});

test('bullets below an item that ends in a colon are in it, also without an indent', () => {
  assert.deepEqual(read('1. ONE of:\n\n• pain\n\n• fever\n\n2. An adult\n'), [
    [
      [
        '1',
        'ONE of:',
        [
          [undefined, 'pain'],
          [undefined, 'fever'],
        ],
      ],
      ['2', 'An adult'],
    ],
  ]);
});

test('an “o” and the characters of symbol fonts are bullets', () => {
  assert.deepEqual(read('• BOTH of:\n\n   o first\n\n   o second\n\n\uF0B7 last\n'), [
    [
      [
        undefined,
        'BOTH of:',
        [
          [undefined, 'first'],
          [undefined, 'second'],
        ],
      ],
      [undefined, 'last'],
    ],
  ]);
});

test('“OR” between two items, and a paragraph that is indented below one, part no list', () => {
  const lists =
    '1. EITHER of:\n\n   a. pain\n\n   OR\n\n   b. fever\n\n      Note: twice.\n\n2. An adult\n';
  assert.deepEqual(read(lists), [
    [
      [
        '1',
        'EITHER of:',
        [
          ['a', 'pain', 'OR'],
          ['b', 'fever', 'Note: twice.'],
        ],
      ],
      ['2', 'An adult'],
    ],
  ]);
  assert.deepEqual(read('- pain\n\nOR\n\nMore text.\n'), [
    [[undefined, 'pain']],
    'paragraph',
    'paragraph',
  ]);
});

/** The blocks of two pages, the second below the foot of the first and its own head. */
function readPages(first: string, second: string) {
  const foot = '©2024 Blue Cross\n\nPolicy # 00001\n\nOriginal Effective Date: 01/15/2020';
  const head = 'Policy # 00001\n\nOriginal Effective Date: 01/15/2020';
  const text = `${head}\n\n${first}\n\n${foot}\n\n${second}\n`;
  const { breaks } = pageFurniture(
    text,
    profileOf('Blue Cross and Blue Shield of Louisiana').pageFurniture,
  );
  return readDocument(readLines(text, breaks)).slice(2);
}

test('a number that a page or line parts from its text begins no item', () => {
  const parted = readPages('1. Pages 1932-', '63. PMID 24011539\n2. Volume\n7. Next\n3. Third');
  assert.deepEqual(
    parted.map((block) => block.kind === 'list' && outline(block)),
    [
      [
        ['1', 'Pages 1932- 63. PMID 24011539'],
        ['2', 'Volume 7. Next'],
        ['3', 'Third'],
      ],
    ],
  );
  const colon = readPages('1. J. 1(1):', '1-2. PMID 1\n2. Next');
  assert.deepEqual(colon.length, 1);
  // A number that is left out is one: the text above ends in no word.
  assert.deepEqual(read('1. PMID 12\n3. PMID 34\n'), [
    [
      ['1', 'PMID 12'],
      ['3', 'PMID 34'],
    ],
  ]);
});

test('a sentence that a page parts is one, also before bold words and capitals', () => {
  for (const [first, second] of [
    ['It goes', '**on** here.'],
    ['It comes to', 'Louisiana.'],
    ['B cells,', 'T cells.'],
  ] as const) {
    assert.deepEqual(
      readPages(first, second).map((block) => block.kind === 'paragraph' && block.text),
      [`${first} ${second}`],
    );
  }
  assert.equal(readPages('Selection Criteria', 'Coverage is limited.').length, 2);
});

test('lines that begin with dates are lines of their own, and so are numbers such as 1.2 in an item', () => {
  assert.deepEqual(read('01/01/2020 Review\n01/02/2020 Approval of\nthe policy\n'), [
    'paragraph',
    'paragraph',
  ]);
  assert.deepEqual(read('1. One:\n1.1 this\n1.2 that\n2. Two\n'), [
    [
      ['1', 'One:', '1.1 this', '1.2 that'],
      ['2', 'Two'],
    ],
  ]);
});

test('a line across the page is no text', () => {
  assert.deepEqual(read('Text.\n\n---\n\nMore.\n\n***\n'), ['paragraph', 'paragraph']);
});

test('a cell goes on with its bullets, and below a page', () => {
  const table = (text: string) =>
    readDocument(readLines(text, [])).map((block) => block.kind === 'table' && block.rows);
  assert.deepEqual(table('A\tB\nDrug\t• one\n• two\nc\td\n'), [
    [
      ['A', 'B'],
      ['Drug', '• one\ntwo'],
      ['c', 'd'],
    ],
  ]);
  const parted = readPages('A\tB\na\tlong text', 'goes on\nc\td');
  assert.deepEqual(
    parted.map((block) => block.kind === 'table' && block.rows.map((row) => row.join())),
    [['A,B', 'a,long text\ngoes on', 'c,d']],
  );
});

test('a row that a page parts in a cell is one row', () => {
  const text = '| A | B |\n|---|---|\n| a | cut\n\n';
  const end = text.length + 5;
  const blocks = readDocument(
    readLines(`${text}foot\nin two |\n| c | d |\n`, [{ start: text.length, end }]),
  );
  assert.deepEqual(
    blocks.map((block) => block.kind === 'table' && block.rows),
    [[['A', 'B'], ['a', 'cut in two'], ['c', 'd']]],
  ); // prettier-ignore
});

test('boxes are bullets; dashes and section signs are where two lines in a row have them', () => {
  const items = [
    [undefined, 'one'],
    [undefined, 'two'],
  ];
  for (const mark of ['☐', '–', '§']) {
    assert.deepEqual(read(`${mark} one\n${mark} two\n`), [items], mark);
    assert.deepEqual(read(`${mark} one\n\n${mark} two\n`), [items], mark);
  }
  assert.deepEqual(read('Pain\n– of the neck – is rare.\n'), ['paragraph']);
});

test('a group of trials without tabs is a row of its own, and no part of the cell above', () => {
  const [table] = readDocument(
    readLines(
      'NCT No.\tName\nOngoing\nNCT05303038\tA study\nUnpublished\nNCT05303039\tAnother\n',
      [],
    ),
  );
  assert.deepEqual(table?.kind === 'table' && table.rows, [
    ['NCT No.', 'Name'],
    ['Ongoing', ''],
    ['NCT05303038', 'A study'],
    ['Unpublished', ''],
    ['NCT05303039', 'Another'],
  ]);
});
