import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hyphens } from './hyphens.ts';
import { isPrintedMarkdown, markdownText } from './plain-lines.ts';
import { segmentsOf } from './segments.ts';

/** Width of a letter, and the letters of the longest line. */
const letter = 6;
const limit = 40;

/** Pages whose lines are printed in letters of one width, 12 points apart; empty lines are gaps. */
const printedPages = (...pages: string[][]) =>
  pages.map((lines, index) => ({
    number: index + 1,
    segments: lines.flatMap((line, at) =>
      segmentsOf(
        [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index: column }) => ({
          text,
          x: 30 + column * letter,
          y: 50 + at * 12,
          width: text.length * letter,
          size: 10,
          bold: false,
          italic: false,
        })),
        index + 1,
      ),
    ),
  }));

const type = { size: 10, leading: 1.2, hyphens: new Hyphens([]) };
const full = (text: string): string => {
  assert.equal(text.length, limit);
  return text;
};

test('pages that print the marks of Markdown are told from pages that have its effect', () => {
  const marked = printedPages(['# Louisiana', '', '## **Title**', '', '**Policy #** 00123']);
  assert.equal(isPrintedMarkdown(marked), true);
  const rendered = printedPages(['Louisiana', 'Title', 'Policy # 00123', '** Medically Necessary']);
  assert.equal(isPrintedMarkdown(rendered), false);
});

test('lines that a page wraps are put together, and all others stay lines', () => {
  const text = markdownText(
    printedPages(
      [
        '11/27/2026, 9:02 PM        policy.html',
        '## **Title**',
        '',
        full('A line as long as the page is wide wraps'),
        'and goes on.',
        '- An item',
        '  - an item in it that is wrapped and an',
        'its end, see [https://example.com/a]',
      ],
      [
        '(https://example.com/a)',
        '- 1. A numbered item as long as the page',
        '- 2. Another',
        '| a | b |',
        '',
        '| --- | --- |',
        'NCT01        A trial    34',
        'file:///policy.html        2/2',
      ],
    ),
    type,
  );
  assert.equal(
    text,
    [
      '## **Title**',
      '',
      'A line as long as the page is wide wraps and goes on.',
      '- An item',
      '  - an item in it that is wrapped and an its end, see [https://example.com/a](https://example.com/a)',
      '- 1. A numbered item as long as the page',
      '- 2. Another',
      '| a | b |',
      '| --- | --- |',
      'NCT01\tA trial\t34',
      '',
    ].join('\n'),
  );
});
