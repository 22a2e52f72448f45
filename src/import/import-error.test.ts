import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatImportError, ImportError } from './import-error.ts';
import { importPolicy } from './import-policy.ts';

/** The head of a document, line by line, up to what the cases below change. */
const title = '# Louisiana\n\n## Some Treatment\n\n';
const number = '**Policy #** 00123\n\n';
const date = '**Original Effective Date:** 03/15/2024\n\n';
const wrongForms: [what: string, document: string, line: number, sentences: RegExp][] = [
  [
    'plain lines without marks',
    '\nDear member,\n\nthank you for your question.\n',
    2,
    /Nothing in the document is marked as a heading \(## …\) or is bold \(\*\*…\*\*\).* begins with “Dear member,”, and has 0 headings, 2 paragraphs, 0 lists, 0 tables\. Fix: Import the PDF itself/,
  ],
  [
    'no number',
    `${title}Text.\n`,
    1,
    /up to line 5 no line of its own reads “Policy # 00220”\. The document begins with “Louisiana”, and has 2 headings.* Fix: .*--number 00220\./,
  ],
  [
    'a number that is none',
    `${title}**Policy Number** ABC\n`,
    5,
    /“Policy Number ABC” should be the number of the policy.* Fix: Write the number there in that form/,
  ],
  [
    'no title',
    `${number}${date}`,
    1,
    /nothing stands above “Policy # 00123”\. Fix: Write the title/,
  ],
  [
    'no date',
    `${title}${number}Text of the policy.\n`,
    5,
    /up to “Policy # 00123” here, has no effective date: no line reads “Original Effective Date: MM\/DD\/YYYY” or .* Fix: Write that line below/,
  ],
  [
    'a day that is none',
    `${title}${number}**Original Effective Date:** 13/45/2024\n`,
    7,
    /“Original Effective Date: 13\/45\/2024” should be an effective date.* Fix: Correct the date/,
  ],
  [
    'no position',
    `${title}${number}${date}## Coverage\n\nCall us.\n`,
    9,
    /coverage section, from line 9 \(“Coverage”\) to line 11 \(“Call us\.”\), states a position: none reads “… considers … to be …”.* Fix: Print the words/,
  ],
  ['no text', ' \n\n', 1, /has no text\. A scan must be recognized/],
];

for (const [what, document, line, sentences] of wrongForms) {
  test(`a document with ${what} ends with its line, what is wrong and how to fix it`, () => {
    assert.throws(
      () => importPolicy(Buffer.from(document), 'Blue Cross and Blue Shield of Louisiana'),
      (error: Error) => {
        assert.ok(error instanceof ImportError, error.stack);
        const formatted = formatImportError(error, 'letter.txt');
        assert.ok(formatted.startsWith(`letter.txt:${line}  `), formatted);
        assert.match(formatted, sentences);
        const ofPdf = formatImportError(error, 'letter.pdf');
        assert.ok(ofPdf.startsWith('letter.pdf, page 1  '), ofPdf);
        return true;
      },
    );
  });
}
