import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importPolicy } from './import-policy.ts';

/** The entries of the history of a document, as its file has them: days and words. */
function entriesOf(history: string): [date: string, text: string][] {
  const document = `# Louisiana

## Some Treatment

**Policy #** 00123

**Original Effective Date:** 03/15/2024

## Coverage

The Company considers some treatment to be **investigational**.

## Policy History

${history}
`;
  const { files } = importPolicy(Buffer.from(document), 'Blue Cross and Blue Shield of Louisiana');
  const file = files.get('history') ?? '';
  return [...file.matchAll(/- date: (\S+)\n(?: {4}(?!text).*\n)* {4}text: (.*)/g)].map(
    ([, date = '', text = '']) => [date.replaceAll('"', ''), text],
  );
}

test('entries in lists within lists are entries, in their order', () => {
  assert.deepEqual(
    entriesOf(`- 03/15/2024 Medical Policy Committee approval
  - 03/20/2024 Medical Policy Implementation Committee approval
    - 04/01/2024 Coding update
- 03/13/2025 Medical Policy Committee review`),
    [
      ['2024-03-15', 'Medical Policy Committee approval'],
      ['2024-03-20', 'Medical Policy Implementation Committee approval'],
      ['2024-04-01', 'Coding update'],
      ['2025-03-13', 'Medical Policy Committee review'],
    ],
  );
});
