import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { profileOf } from '../payers/index.ts';
import { ImportError } from './import-error.ts';
import { readDocumentFile } from './read-document-file.ts';

const root = mkdtempSync(join(tmpdir(), 'documents-'));
after(() => {
  rmSync(root, { recursive: true });
});

const files: [name: string, contents: string | Uint8Array, sentence: RegExp][] = [
  ['empty.txt', '', /is empty/],
  ['damaged.pdf', '%PDF-1.7\n', /is damaged or cut off/],
  ['renamed.pdf', 'Some text', /is no PDF, although its name says so/],
  ['letter.docx', 'PK\x03\x04', /is an office document or an archive/],
  ['scan.txt', Buffer.from('\x89PNG\r\n', 'latin1'), /is a picture\. Recognize its text/],
  ['bitmap.txt', Buffer.from('BM\x36\x10\0\0\0\0\0\0', 'latin1'), /is a picture/],
  ['page.txt', '<!doctype html><p>', /is a web page/],
  ['letter.rtf', '{\\rtf1', /is a rich text document/],
  ['binary.txt', 'a\0b', /is no text file/],
  ['latin.txt', Buffer.from('caf\xE9 au lait', 'latin1'), /Save the file as UTF-8/],
];

for (const [name, contents, sentence] of files) {
  test(`${name} is refused with what it is and what to do`, async () => {
    const path = join(root, name);
    writeFileSync(path, contents);
    const profile = profileOf('Blue Cross and Blue Shield of Louisiana');
    await assert.rejects(
      readDocumentFile(path, profile, () => undefined),
      (error: Error) => {
        assert.ok(error instanceof ImportError, error.stack);
        assert.ok(error.message.includes(path), error.message);
        assert.match(error.message, sentence);
        return true;
      },
    );
  });
}

test('a text that begins with the letters of another kind of file is read', async () => {
  const path = join(root, 'letters.txt');
  for (const contents of ['BMI criteria', 'PKD and transplants', 'RIFF', 'GIF8', 'MM']) {
    writeFileSync(path, contents);
    const profile = profileOf('Blue Cross and Blue Shield of Louisiana');
    const { bytes } = await readDocumentFile(path, profile, () => undefined);
    assert.equal(bytes.toString(), contents);
  }
});
