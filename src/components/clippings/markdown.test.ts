import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { clipping } from './clipping.test-helpers.ts';
import { clippingsMarkdown } from './markdown.ts';

/** The blocks of the document as another parser reads them. */
const blocks = (markdown: string) =>
  fromMarkdown(markdown).children.map((block) => `${block.type}: ${toString(block)}`);

test('a clipping is written with all of its context', () => {
  assert.deepEqual(blocks(clippingsMarkdown([clipping()], new Map())), [
    'heading: Clippings from medical policies',
    'heading: 1. When Services May Be Eligible › Criteria',
    'paragraph: Position: Eligible with criteria.',
    'blockquote: when ALL of the following are met: …a. It is *small*; and',
    'paragraph: A Payer. Medical policy 00123: A Treatment. Effective 07/08/2024. Pages 2-3 of the ' +
      'source document. https://x.org/00123/#criterion (read Nov 23, 2026).',
    'paragraph: SHA-256 of the document: abc',
  ]);
});

test('outside of a statement, the position is that of the policy', () => {
  const elsewhere = clipping();
  delete elsewhere.position;
  assert.match(
    clippingsMarkdown([elsewhere], new Map()),
    /^Position of the policy: Eligible with criteria\.$/m,
  );
});

test('remarks are marked as the reader’s, and another version is named', () => {
  const remark = 'Compare with *the chart*.\nPage 4';
  const written = blocks(clippingsMarkdown([clipping({ remark })], new Map([['00123', 'def']])));
  assert.match(written.at(-2) ?? '', /^paragraph: This text is from a different version/);
  assert.equal(
    written.at(-1),
    'paragraph: My remark, not the policy’s words: Compare with *the chart*.Page 4',
  );
});

test('list items in a passage keep their lines', () => {
  const words = '2. One of these:\n  i. a measure; or\n  ii. a report.';
  const [, , , quote] = fromMarkdown(clippingsMarkdown([clipping({ words })], new Map())).children;
  assert.equal(JSON.stringify(quote).match(/"break"/g)?.length, 2);
  assert.match(
    toString(quote),
    /2\. One of these:\u00a0\u00a0i\. a measure; or\u00a0\u00a0ii\. a report\.$/,
  );
});
