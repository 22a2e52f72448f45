import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importPolicy } from './import-policy.ts';

/** What is imported of a document with this history. */
function importHistory(history: string) {
  const document = `# Louisiana

## Some Treatment

**Policy #** 00123

**Original Effective Date:** 03/15/2024

## Coverage

The Company considers some treatment to be **investigational**.

## Policy History

${history}
`;
  return importPolicy(Buffer.from(document), 'Blue Cross and Blue Shield of Louisiana');
}

/** The entries of the history of a document, as its file has them: days and words. */
function entriesOf(history: string): [date: string, text: string][] {
  const { files } = importHistory(history);
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

test('entries on lines of their own may have months, ranges, and a colon after the date', () => {
  assert.deepEqual(
    entriesOf(`04/2002 – 05/2002: Medical Policy Committee review
06/01/2023: Medical Policy Committee review
06/2024 Coding update
2025-07-01 Correction`),
    [
      ['2002-04', 'Medical Policy Committee review'],
      ['2023-06-01', 'Medical Policy Committee review'],
      ['2024-06', 'Coding update'],
      ['2025-07-01', 'Correction'],
    ],
  );
  assert.match(
    importHistory('04/2002 – 05/2002: Review').files.get('history') ?? '',
    /printedDate: "?04\/2002 – 05\/2002:"?$/m,
  );
});

test('entries have the dates that are printed: days, months in digits and words, years, ranges', () => {
  assert.deepEqual(
    entriesOf(`- 2014 Annual review
- Nov 2015 Review
- 06/2016 Coding update
- 03/15/2024 - 04/01/2024 Provider notification
- April 2, 2024 Archived
- 5/3/12 Coverage changed
- 03-03-2011 Review
- 2024-05-06 Correction`),
    [
      ['2014', 'Annual review'],
      ['2015-11', 'Review'],
      ['2016-06', 'Coding update'],
      ['2024-03-15', 'Provider notification'],
      ['2024-04-02', 'Archived'],
      ['2012-05-03', 'Coverage changed'],
      ['2011-03-03', 'Review'],
      ['2024-05-06', 'Correction'],
    ],
  );
});

test('what has no date stays where it stands, also between entries', () => {
  const { files } = importHistory(`| Date | Action |
|---|---|
| 03/15/2024 | Medical Policy Committee approval |
| soon | Something |
| 04/01/2024 | Coding update |
| 04/02/2024 | Coding update |`);
  const [, body = ''] = (files.get('history') ?? '').split('## Policy History\n\n');
  assert.equal(
    body,
    `Date Action

<HistoryList from="1" to="1" />

soon Something

<HistoryList from="2" to="3" />
`,
  );
});

test('a row that lost its tab is an entry, and not the end of the row above', () => {
  assert.deepEqual(
    entriesOf(
      'Jan 2016\tCoding update\n09/2018 Policy reviewed\n12/05/2024\tReview, which\ngoes on',
    ),
    [
      ['2016-01', 'Coding update'],
      ['2018-09', 'Policy reviewed'],
      ['2024-12-05', 'Review, which<br />goes on'],
    ],
  );
});

test('the month of the next review is read in every form, and stays as it is printed', () => {
  for (const [printed, body] of [
    ['12/2025', 'Next Scheduled Review Date: {props.nextReview}'],
    ['December 2025', 'Next Scheduled Review Date: December 2025'],
    ['12/04/2025', 'Next Scheduled Review Date: 12/04/2025'],
  ] as const) {
    const { files } = importHistory(`- 2014 Review\n\nNext Scheduled Review Date: ${printed}`);
    const file = files.get('history') ?? '';
    assert.match(file, /^nextReview: 2025-12$/m);
    assert.ok(file.includes(body), file);
  }
  const { files } = importHistory('- 2014 Review\n\nNext Scheduled Review Date: N/A (archived)');
  assert.doesNotMatch(files.get('history') ?? '', /nextReview/);
});
