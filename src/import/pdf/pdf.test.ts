import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { trialsIn, type CompiledPolicy } from '../../model/policy.ts';
import { payers } from '../../payers/index.ts';
import type { PayerProfile } from '../../payers/profile.ts';
import { pageFurniture } from '../../source/page-furniture.ts';
import { readSource } from '../../source/read-source.ts';
import { checkFolder } from '../../content-check/check-folder.ts';
import { ImportError } from '../import-error.ts';
import { importBytes } from '../imported.test-helpers.ts';
import { readDocumentFile } from '../read-document-file.ts';

const root = mkdtempSync(join(tmpdir(), 'pdf-'));
after(() => {
  rmSync(root, { recursive: true });
});

const documents = 'e2e/fixtures/documents';
const profile = payers[0] as PayerProfile;

/** Imports a document into a folder of its own. */
async function imported(file: string) {
  const pages: number[] = [];
  const { bytes, pdf } = await readDocumentFile(join(documents, file), profile, (page) =>
    pages.push(page),
  );
  const { counts, folder } = importBytes(mkdtempSync(join(root, 'content-')), bytes);
  return { text: bytes.toString(), pdf, pages, counts, ...checkFolder(folder) };
}

const wordsOf = (text: string): string[] =>
  readSource(text, pageFurniture(text, profile.pageFurniture).breaks).words.map(
    (word) => word.text,
  );

/** The lines of a cell are known to the text alone, and links of addresses print the same words. */
const plain = (text: string): string => text.replace(/<br \/>/g, '').replace(/\s/g, '');

/** What a policy says, without where it says it. */
const facts = (policy: CompiledPolicy) => ({
  sections: policy.sections.map(({ name, heading }) => [name, heading]),
  statements: policy.statements.map(({ position, subject, definition, headings }) => [
    position,
    subject,
    definition,
    headings.map(({ text }) => text),
  ]),
  passages: policy.passages.map(({ section, text, leads }) => [
    section,
    leads.map(plain),
    plain(text),
  ]),
  codes: policy.codes.map(({ codes }) => codes),
  trials: trialsIn(policy).map(({ number, name, printedCompletion }) => [
    number,
    plain(name),
    printedCompletion,
  ]),
  references: policy.references.map(({ number, type }) => [number, type === 'article']),
  history: policy.history.map(({ date, kind, printedDate }) => [date, kind, printedDate]),
  related: policy.related,
});

for (const [pdf, text, pageCount] of [
  ['00569-tagged.pdf', '00569.txt', 16],
  ['00901-untagged.pdf', '00901.txt', 11],
  // From LibreOffice Writer: justified, tables without rules, bullets of a symbol font.
  ['00901-writer.pdf', '00901.txt', 10],
] as const) {
  test(`${pdf} imports like its text`, async () => {
    const [fromPdf, fromText] = [await imported(pdf), await imported(text)];
    assert.deepEqual(wordsOf(fromPdf.text), wordsOf(fromText.text));
    assert.deepEqual([fromPdf.differences, fromPdf.policy.problems], [[], []]);
    assert.deepEqual(facts(fromPdf.policy), facts(fromText.policy));
    assert.deepEqual(fromPdf.counts, fromText.counts);
    assert.deepEqual(
      fromPdf.pages,
      Array.from({ length: pageCount }, (_, at) => at + 1),
    );
    assert.equal(fromPdf.pdf?.furniture.get('Page N'), pageCount);
    assert.ok(fromPdf.pdf.unsure.length < 2);
    assert.equal(fromPdf.text.split('\f').length, pageCount);
  });
}

test('a PDF that cannot be read ends with what to do', async () => {
  const whole = readFileSync(join(documents, '00901-untagged.pdf'));
  const write = (name: string, contents: Uint8Array | string): string => {
    writeFileSync(join(root, name), contents);
    return join(root, name);
  };
  const cases: [file: string, sentence: RegExp][] = [
    [write('cut.pdf', whole.subarray(0, 60_000)), /damaged or cut off.*its end is missing/],
    [
      write('hollow.pdf', '%PDF-1.7\n%%EOF\n'),
      /damaged or cut off, and cannot be read as PDF .*\. Get the file again\.$/,
    ],
    [write('renamed.pdf', '<!doctype html><p>Text'), /is a web page \(HTML\)/],
    [write('picture.pdf', '\x89PNG\r\n'), /is no PDF|is a picture/],
    [write('text.pdf', 'Policy # 00569'), /is no PDF, although its name says so/],
    [join(documents, 'scan.pdf'), /has no text: .* Recognize the text \(OCR\) first/],
  ];
  for (const [file, sentence] of cases) {
    await assert.rejects(
      readDocumentFile(file, profile, () => undefined),
      (error: Error) => {
        assert.ok(error instanceof ImportError, error.stack);
        assert.match(error.message, sentence);
        return true;
      },
    );
  }
});
